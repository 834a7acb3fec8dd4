import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allFunctions } from '@peiyu/core/family'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { product, quotient, sumOf } from '../../packages/core/src/language/check/dimensions.js'
import { mostRecords } from '../../packages/core/src/language/functions/records.js'
import { lex, type Token } from '../../packages/core/src/language/read/lex.js'
import { deepest, mostParts, parse } from '../../packages/core/src/language/read/parse.js'
import { keywordOf, keywords, scales, signs, strangeSigns } from '../../packages/core/src/language/read/words.js'
import type { Dimension } from '../../packages/core/src/language/values/type.js'
import { mostLevels } from '../../packages/core/src/tenant/declare/depth.js'

const docs = join(import.meta.dirname, '../../docs')
const pages = readdirSync(docs).filter(name => name.endsWith('.md'))
const textOf = (name: string): string => readFileSync(join(docs, name), 'utf8')
const manual = textOf('LANGUAGE.md')

/** The lines of every block that is fenced with this mark. */
const fenced = (text: string, mark: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${mark}\\n([^]*?)^\`\`\``, 'gm'))].flatMap(match =>
    (match[1] ?? '').split('\n').filter(line => line.trim() !== ''),
  )

/** Cells of the table rows whose first cell is among these. */
const rowsOf = (first: (cell: string) => boolean): string[][] =>
  manual
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line => line.split('|').slice(1, -1))
    .map(cells => cells.map(cell => cell.trim()))
    .filter(cells => first(cells[0] ?? ''))

const codesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '')

const isRead = (text: string): boolean => parse(text).mistakes.length === 0

describe('the manual of the language', () => {
  const all = (mark: string) => pages.flatMap(page => fenced(textOf(page), mark).map(line => [page, line] as const))

  test.each(all('peiyu'))('%s: %s is read', (_, line) => expect(parse(line).mistakes).toEqual([]))

  test.each(all('peiyu-wrong'))('%s: %s is refused', (_, line) => expect(parse(line).mistakes).not.toEqual([]))

  test('has examples of what is read and what is refused', () => {
    expect(all('peiyu').length).toBeGreaterThan(10)
    expect(all('peiyu-wrong').length).toBeGreaterThan(10)
  })

  test('lists the functions as the code has them: else run node scripts/docs.mjs', async () => {
    // @ts-expect-error -- a script has no types of its own
    const { withFunctions } = (await import('../../scripts/docs.mjs')) as { withFunctions: (text: string) => string }
    expect(manual).toBe(withFunctions(manual))
    for (const { signature } of allFunctions) expect(manual).toContain(signature)
  })

  test('names every key word in both spellings', () => {
    const words = Object.keys(keywords)
    const [english, chinese] = rowsOf(cell => cell === 'if' || cell === '如果')
    expect(english).toEqual(words)
    expect(chinese).toEqual(Object.values(keywords))
  })

  test('says what every sign of a Chinese keyboard is read as', () => {
    const cells = rowsOf(cell => /^`[（［，．…：]`/.test(cell)).flat()
    const pairs = cells.flatMap((typed, i) => {
      const meant = codesIn(cells[i + 1] ?? '')
      return i % 2 === 0 ? codesIn(typed).map((sign, at) => [sign, meant[at % meant.length]] as const) : []
    })
    const blanks = Object.entries(signs).filter(([, meant]) => meant === ' ')
    expect(new Map([...pairs, ...blanks])).toEqual(new Map(Object.entries(signs)))
  })

  test('names every sign of another language, and every scale', () => {
    expect(Object.keys(strangeSigns).filter(sign => !manual.includes(`\`${sign}\``))).toEqual([])
    expect(rowsOf(cell => cell === 'scales')[0]?.[1]?.split(' ')).toEqual(Object.keys(scales))
  })

  test('gives the bounds of the code', () => {
    const bounds = rowsOf(cell => /^(characters|nesting|parts|records|operations)/.test(cell)).map(cells =>
      Number(cells[1]),
    )
    const [longest = 0, ...others] = bounds
    expect(others).toEqual([deepest, mostParts, mostRecords, mostLevels])
    expect(isRead('a'.repeat(longest))).toBe(true)
    expect(isRead('a'.repeat(longest + 1))).toBe(false)
  })
})

describe('the table of dimensions', () => {
  const kinds: Readonly<Record<string, readonly Dimension[]>> = {
    money: ['money'],
    ratio: ['ratio'],
    number: ['plain'],
    家: ['unit:家', 'unit:亩'],
    year: ['year'],
    date: ['date'],
    duration: ['months', 'days', 'workdays'],
    months: ['months'],
    days: ['days'],
  }
  const all = [...new Set(Object.values(kinds).flat())]
  const operators = ['+', '-', '*', '/'] as const
  const rules = { '+': sumOf, '-': sumOf, '*': product, '/': quotient }
  const rows = rowsOf(cell => Object.hasOwn(kinds, cell)).filter(cells => cells.length === 6)

  /** What a word of the table is, for one pair: 家 and a duration are those that stand in the pair. */
  const meant = (word: string, pair: readonly Dimension[]): Dimension | undefined => {
    const own = kinds[word] ?? []
    return own.length > 1 ? pair.find(dimension => own.includes(dimension)) : own[0]
  }

  /** What the table says of two dimensions. Different units, and different durations, never mix. */
  function said(a: Dimension, b: Dimension, operator: (typeof operators)[number]): Dimension | undefined {
    const mixed = Object.values(kinds).some(own => own.length > 1 && own.includes(a) && own.includes(b) && a !== b)
    const row = rows.find(
      ([left = '', right = '']) =>
        kinds[left]?.includes(a) && right.split(', ').some(word => kinds[word]?.includes(b)) && !mixed,
    )
    const word = row?.[2 + operators.indexOf(operator)] ?? ''
    return word === '' ? undefined : meant(word, [a, b])
  }

  test.each(operators)('says what %s gives of every two', operator => {
    expect(rows.length).toBeGreaterThan(15)
    for (const a of all)
      for (const b of all) expect([a, b, said(a, b, operator)]).toEqual([a, b, rules[operator](a, b, operator)])
  })
})

type Grammar =
  | { readonly kind: 'terminal' | 'rule'; readonly word: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Grammar[] }
  | { readonly kind: 'some' | 'maybe'; readonly of: Grammar }

/** Reads the EBNF of the manual. */
function readGrammar(text: string): ReadonlyMap<string, Grammar> {
  const words = text.match(/"[^"]+"|\w+|[=;|()[\]{}]/g) ?? []
  let at = 0
  const opening: Readonly<Record<string, 'some' | 'maybe'>> = { '{': 'some', '[': 'maybe' }
  function choice(): Grammar {
    const of = [sequence()]
    while (words[at] === '|') {
      at++
      of.push(sequence())
    }
    return { kind: 'any', of }
  }
  function sequence(): Grammar {
    const of: Grammar[] = []
    while (!['|', ';', ')', ']', '}'].includes(words[at] ?? ';')) of.push(one())
    return { kind: 'all', of }
  }
  function one(): Grammar {
    const word = words[at++] ?? ''
    const kind = opening[word]
    if (word !== '(' && !kind)
      return word.startsWith('"') ? { kind: 'terminal', word: word.slice(1, -1) } : { kind: 'rule', word }
    const of = choice()
    at++
    return kind ? { kind, of } : of
  }
  const rules = new Map<string, Grammar>()
  while (at < words.length) {
    const name = words[at] ?? ''
    at += 2
    rules.set(name, choice())
    at++
  }
  return rules
}

const ebnf = fenced(manual, 'ebnf').join('\n')
const grammar = readGrammar(ebnf)
const terminals = [...new Set([...ebnf.matchAll(/"([^"]+)"/g)].map(match => match[1] ?? ''))]

const isTerminal = (token: Token, word: string): boolean =>
  (token.kind === 'keyword' && token.word === word) || (token.kind === 'sign' && token.sign === word)

/** Whether the grammar of the manual allows a text. */
function allows(text: string): boolean {
  const tokens = lex(text).tokens.filter(token => token.kind !== 'end')
  const known = new Map<string, readonly number[]>()
  function ends(node: Grammar, at: number): readonly number[] {
    const token = tokens[at]
    switch (node.kind) {
      case 'terminal':
        return token && isTerminal(token, node.word) ? [at + 1] : []
      case 'rule':
        if (node.word === 'name' || node.word === 'number') return token?.kind === node.word ? [at + 1] : []
        return ofRule(node.word, at)
      case 'any':
        return [...new Set(node.of.flatMap(each => ends(each, at)))]
      case 'all':
        return node.of.reduce<readonly number[]>((from, each) => [...new Set(from.flatMap(i => ends(each, i)))], [at])
      case 'maybe':
        return [...new Set([at, ...ends(node.of, at)])]
      case 'some': {
        const next = ends(node.of, at).filter(i => i > at)
        return [...new Set([at, ...next.flatMap(i => ends(node, i))])]
      }
    }
  }
  function ofRule(word: string, at: number): readonly number[] {
    const key = `${word} ${at}`
    const rule = grammar.get(word)
    const found = known.get(key) ?? (rule ? ends(rule, at) : [])
    known.set(key, found)
    return found
  }
  return ofRule('expression', 0).includes(tokens.length)
}

/** A sentence of the grammar; where no choice is left, the last and shortest way is taken. */
function derived(choices: readonly number[]): string[] {
  const left = [...choices]
  const derive = (node: Grammar): string[] => {
    switch (node.kind) {
      case 'terminal':
        return [node.word]
      case 'rule': {
        const rule = grammar.get(node.word)
        return rule ? derive(rule) : [node.word === 'name' ? 'cost' : '5%']
      }
      case 'any': {
        const chosen = left.shift()
        return derive(node.of[chosen === undefined ? node.of.length - 1 : chosen % node.of.length] ?? node)
      }
      case 'all':
        return node.of.flatMap(derive)
      case 'some':
      case 'maybe':
        return (left.shift() ?? 0) % 3 === 1 ? derive(node.of) : []
    }
  }
  return derive({ kind: 'rule', word: 'expression' })
}

// Blanks between all tokens, and one behind a minus that stands last.
const written = (tokens: readonly string[]): string => `${tokens.join(' ')} `

describe('the grammar of the manual', () => {
  const token = fc.constantFrom(...terminals, 'cost', '5%')
  const sentence = fc.array(fc.nat(20), { maxLength: 60 }).map(derived)
  const runs = { numRuns: 3_000 }

  test('is made of key words and signs of the language', () => {
    for (const word of terminals) {
      const [first, ...rest] = lex(word).tokens
      expect(rest.map(each => each.kind)).toEqual(['end'])
      expect(first && isTerminal(first, word), word).toBe(true)
    }
    for (const word of Object.keys(keywords)) expect(terminals).toContain(word)
    expect(terminals.filter(word => keywordOf(word) !== undefined).length).toBe(Object.keys(keywords).length)
  })

  test('gives sentences that are read', () => {
    const property = fc.property(sentence, tokens => {
      expect(isRead(written(tokens)), written(tokens)).toBe(true)
    })
    fc.assert(property, runs)
  })

  test('allows a sentence with one word changed when it is read, and only then', () => {
    const place = fc.nat(200)
    const property = fc.property(sentence, place, token, fc.nat(2), (tokens, at, other, instead) => {
      const text = written(tokens.toSpliced(at % tokens.length, instead === 2 ? 0 : 1, ...(instead > 0 ? [other] : [])))
      expect(isRead(text), text).toBe(allows(text))
    })
    fc.assert(property, runs)
  })

  test('allows random words when they are read, and only then', () => {
    const property = fc.property(fc.array(token, { maxLength: 7 }), tokens => {
      expect(isRead(written(tokens)), written(tokens)).toBe(allows(written(tokens)))
    })
    fc.assert(property, runs)
  })
})
