import type { ExampleFile } from '../../tenant/compile/tenant.js'
import { circumstanceKeys } from '../../tenant/shape/examples.js'
import { doubt, type LintRule } from '../subject.js'

/** Fewer than these may well have just one thing to say. */
const few = 3

function expected(example: ExampleFile['shape']['examples'][number]): string {
  return JSON.stringify(Object.entries(example).filter(([key]) => !circumstanceKeys.includes(key)))
}

/** Examples of which every one expects the same, so that none shows what makes a difference. */
export const sameExpectation: LintRule = {
  code: 'lint/same-expectation',
  find: ({ tenant }) =>
    tenant.examples.flatMap(({ shape: { examples }, section }) => {
      const all = new Set(examples.map(expected))
      if (examples.length < few || all.size > 1) return []
      return [doubt('lint/same-expectation', section.read.keyPlaceOf(['examples']), { count: examples.length })]
    }),
}
