import type { CompiledProgram, Situation, TargetQuestions, Town } from '@peiyu/core'
import { situationFrom } from '../calculator/situation.js'
import type { Values } from '../calculator/values.js'
import { townNames } from './form.js'

type Figures = NonNullable<Situation['towns']>[string]

/** What was typed of one town; a year's figure stands under its year. */
function figuresOf(questions: TargetQuestions, town: Town, values: Values): Figures {
  return Object.fromEntries(
    questions.towns.flatMap(asked => {
      const typed = townNames(asked, town).flatMap(({ name, year }) => {
        const value = (values.get(name) ?? '').trim()
        return value === '' ? [] : [{ value, year }]
      })
      const [first] = typed
      if (!first) return []
      const years = Object.fromEntries(typed.map(({ value, year }) => [String(year), value]))
      return [[asked.fact.symbol.id, first.year === undefined ? first.value : years] as const]
    }),
  )
}

interface Read {
  readonly questions: TargetQuestions
  readonly towns: readonly Town[]
  readonly values: Values
}

/** The form as a situation: the day, the year, figures of the jurisdiction and of each town, every value as typed. */
export function figuresFrom(program: CompiledProgram, { questions, towns, values }: Read): Situation {
  const { on, year, given } = situationFrom(program, values)
  const local = towns.flatMap(town => {
    const figures = figuresOf(questions, town, values)
    return Object.keys(figures).length > 0 ? [[town.id, figures] as const] : []
  })
  return { on, year, given, ...(local.length > 0 ? { towns: Object.fromEntries(local) } : {}) }
}
