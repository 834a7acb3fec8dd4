import { functions } from '../language/functions/functions.js'
import type { Ast } from '../language/read/ast.js'
import { parse } from '../language/read/parse.js'
import { print } from '../language/read/print.js'
import { type Leaf, leaf } from './part.js'

/** What a name in an expression means: its id, however it is written. */
export type Meaning = (name: string) => string

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim()

type Names = { readonly name: Meaning; readonly call: Meaning }

/** An expression with other names; amounts of yuan are the same amount however they are scaled. */
function respelled(ast: Ast, names: Names, sameAmounts: boolean): Ast {
  const inner = (one: Ast): Ast => respelled(one, names, sameAmounts)
  switch (ast.kind) {
    case 'number': {
      const { quantity } = ast
      if (!sameAmounts || quantity.date || (quantity.unit !== '元' && !(quantity.scaled && quantity.unit === '')))
        return ast
      return { ...ast, quantity: { ...quantity, unit: '', scaled: true } }
    }
    case 'name':
      return { ...ast, name: names.name(ast.name) }
    case 'call':
      return { ...ast, name: names.call(ast.name), args: ast.args.map(inner) }
    case 'index':
      return { ...ast, of: inner(ast.of), index: inner(ast.index) }
    case 'part':
      return { ...ast, of: inner(ast.of) }
    case 'not':
    case 'negate':
      return { ...ast, of: inner(ast.of) }
    case 'binary':
      return { ...ast, left: inner(ast.left), right: inner(ast.right) }
    case 'range':
      return { ...ast, low: inner(ast.low), high: inner(ast.high) }
    case 'if':
      return { ...ast, when: inner(ast.when), then: inner(ast.then), otherwise: inner(ast.otherwise) }
    case 'list':
      return { ...ast, items: ast.items.map(inner) }
    default:
      return ast
  }
}

const same: Meaning = name => name

/** An expression: compared by what it means, said as the language prints it. */
export function expressionLeaf(text: string, meaning: Meaning): Leaf {
  const { ast, mistakes } = parse(text)
  if (mistakes.length > 0) return textLeaf(text)
  const call: Meaning = name => functions.get(name)?.id ?? meaning(name)
  const canon = print(respelled(ast, { name: meaning, call }, true))
  const spoken = (word: 'id' | 'zh'): Names => ({ name: same, call: name => functions.get(name)?.[word] ?? name })
  return leaf(canon, {
    zh: print(respelled(ast, spoken('zh'), false), 'zh'),
    en: print(respelled(ast, spoken('id'), false), 'en'),
  })
}

/** Any other text: width of signs and spaces between words do not count. */
export const textLeaf = (text: string): Leaf => leaf(plain(text), { zh: text.trim(), en: text.trim() })
