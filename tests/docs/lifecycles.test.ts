import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagramOf, machines, nouns } from '@peiyu/core'
import { describe, expect, test } from 'vitest'

const page = readFileSync(join(import.meta.dirname, '../../docs/LIFECYCLES.md'), 'utf8')
const diagrams = [...page.matchAll(/^```mermaid\n([^]*?)^```/gm)].map(match => match[1] ?? '')

/** The lines of a state diagram as Mermaid reads them; an id is a word without hyphens. */
const forms = [
  /^stateDiagram-v2$/,
  /^ {2}state "([^"]+)" as (\w+)$/,
  /^ {2}(\[\*\]|\w+) --> (\[\*\]|\w+)(: [^:;"]+)?$/,
  /^ {2}classDef optional stroke-dasharray: 4 4$/,
  /^ {2}class \w+(,\w+)* optional$/,
]
const keywords = /^(state|note|end|as|class|classDef|style|click|direction|scale|default|fork|join|choice)$/i

describe('the page of the lifecycles', () => {
  test('draws the machines as the code has them: else run node scripts/docs.mjs', async () => {
    // @ts-expect-error -- a script has no types of its own
    const { withLifecycles } = (await import('../../scripts/docs.mjs')) as { withLifecycles: (text: string) => string }
    expect(page).toBe(withLifecycles(page))
    expect(diagrams.map(text => text.trimEnd())).toEqual(nouns.map(noun => diagramOf(machines[noun])))
  })

  test('has diagrams whose every line Mermaid reads, with no name that it takes for a key word', () => {
    for (const line of diagrams.flatMap(text => text.trimEnd().split('\n')))
      expect(
        forms.some(form => form.test(line)),
        line,
      ).toBe(true)
    const ids = diagrams.flatMap(text => [...text.matchAll(/ as (\w+)$/gm)].map(match => match[1] ?? ''))
    expect(ids.length).toBeGreaterThan(80)
    expect(ids.filter(id => keywords.test(id))).toEqual([])
  })

  test('gives every state of every noun a row', () => {
    const rows = page.split('\n').filter(line => /^\| \p{Script=Han}/u.test(line) && !line.startsWith('| 状态'))
    expect(rows.length).toBe(nouns.flatMap(noun => Object.keys(machines[noun].states)).length)
  })
})
