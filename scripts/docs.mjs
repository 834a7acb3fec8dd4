import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { allFunctions } from '@peiyu/core'
import { parse, stringify } from 'yaml'

const page = new URL('../docs/LANGUAGE.md', import.meta.url)
const examples = new URL('../packages/core/src/language/functions/', import.meta.url)
const begin = '<!-- functions: written by scripts/docs.mjs -->'
const end = '<!-- end of functions -->'

// Every scalar is text; a bare number needs no quotes in a page that is only read.
const flow = value =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replace(/"(\d+(?:\.\d+)?)"/g, '$1')

/** The first example, and one in Chinese. */
function twoOf({ id, zh }) {
  const text = readFileSync(new URL(`${id}.examples.yaml`, examples), 'utf8')
  const all = parse(text, { schema: 'failsafe' }).examples
  const chinese = all.find(each => each.expression.includes(zh))
  return [all[0], chinese].filter(each => each !== undefined)
}

/** What is known, and what the ledger holds. */
const aroundOf = ({ given, ledger }) => flow({ ...given, ...(ledger && { ledger }) })

const answers = all => all.map(({ expression, gives }) => `\`${expression}\` gives ${gives}`).join('; ')

/** Examples over the same facts name them once. */
function examplesOf(fn) {
  const two = twoOf(fn)
  const together = two.every(each => aroundOf(each) === aroundOf(two[0]))
  const groups = together ? [two] : two.map(each => [each])
  return groups.map(each => `${answers(each)}, with \`${aroundOf(each[0])}\``).join('<br>')
}

const heads = '| function | what it gives | examples |\n|---|---|---|'

const rowOf = fn => `| ${fn.zh}<br>\`${fn.signature}\` | ${fn.says.zh}。<br>${fn.says.en} | ${examplesOf(fn)} |`

/** The page with the functions of the language as the code has them. */
export function withFunctions(text) {
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`docs/LANGUAGE.md has lost ${begin} or ${end}`)
  return `${before}${begin}\n\n${heads}\n${allFunctions.map(rowOf).join('\n')}\n\n${end}${after}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(page, withFunctions(readFileSync(page, 'utf8')))
}
