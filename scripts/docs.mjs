import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { diagramOf, machines, nouns } from '@peiyu/core'
import { allFunctions } from '@peiyu/core/family'
import { withPart } from './page.mjs'
import { withReference } from './reference.mjs'
import { parse, stringify } from 'yaml'
import { writeDoor } from './door.mjs'

const manual = new URL('../docs/LANGUAGE.md', import.meta.url)
const lives = new URL('../docs/LIFECYCLES.md', import.meta.url)
const reference = new URL('../docs/CONFIG-REFERENCE.md', import.meta.url)
const examples = new URL('../packages/core/src/language/functions/', import.meta.url)

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
export const withFunctions = text => withPart(text, 'functions', `${heads}\n${allFunctions.map(rowOf).join('\n')}`)

const leftOut = { step: 'may be passed over', aside: 'may be left out' }

/** A state: its id, its names, how a program may leave it out, and what can be done there. */
function stateRow({ on }, [id, { zh, en, optional, final }]) {
  const events = Object.entries(on).filter(([, { from }]) => from.includes(id))
  const ways = events.map(([event, transition]) => `${transition.zh} \`${event}\` → ${transition.to}`)
  const notes = [optional && leftOut[optional], final && 'final'].filter(Boolean)
  return `| ${zh} | ${en} | \`${id}\` | ${notes.join(', ')} | ${ways.join('<br>')} |`
}

function lifeOf(noun) {
  const machine = machines[noun]
  const rows = Object.entries(machine.states).map(state => stateRow(machine, state))
  const table = ['| 状态 | state | id | | what can be done |', '|---|---|---|---|---|', ...rows].join('\n')
  const title = machine.en === noun ? noun : `${machine.en}, \`${noun}\``
  return `## ${machine.zh} ${title}\n\n\`\`\`mermaid\n${diagramOf(machine)}\n\`\`\`\n\n${table}`
}

/** The page with the lifecycles as the code has them. */
export const withLifecycles = text => withPart(text, 'lifecycles', nouns.map(lifeOf).join('\n\n'))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(manual, withFunctions(readFileSync(manual, 'utf8')))
  writeFileSync(lives, withLifecycles(readFileSync(lives, 'utf8')))
  writeFileSync(reference, withReference(readFileSync(reference, 'utf8')))
  writeDoor()
}
