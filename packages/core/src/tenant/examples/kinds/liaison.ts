import { assess } from '../../result/assess.js'
import { differ, lacksOf } from '../differ.js'
import { type ExampleKind, judged, withBecause } from '../kind.js'

/** Which level of official looks after the firm. */
export const liaisonKind: ExampleKind = {
  compares: ['level', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    return judged(assess(tenant, program, { situation, today, measures: false }), ({ liaison }) => {
      const level = example.level === undefined ? [] : differ('level', example.level, liaison?.level ?? 'unknown')
      return withBecause([...level, ...lacksOf(example, liaison?.missing ?? [])], liaison?.because)
    })
  },
}
