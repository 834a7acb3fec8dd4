import type { Asked, TargetQuestions, Town } from '@peiyu/core'
import { factView, type FactView } from '../calculator/facts.js'
import { type Drawing, type Field, fieldOf, idOf } from '../calculator/field.js'

/** A figure that every town hands in: a control a town. */
export interface TownFact {
  readonly label: string
  readonly help: string
  readonly hasHelp: boolean
  readonly fields: readonly Field[]
}

/** The form of the figures by which targets are measured. */
export interface FiguresForm {
  readonly facts: readonly FactView[]
  readonly hasFacts: boolean
  readonly townFacts: readonly TownFact[]
  readonly hasTowns: boolean
  readonly townCount: number
  readonly townsOpen: boolean
}

/** The controls of one town for one figure: one, or one a year. */
export function townNames(
  { fact: { symbol }, years }: Asked,
  town: Town,
): { name: string; label: string; year?: number }[] {
  const name = `towns.${town.id}.${symbol.id}`
  if (symbol.type.kind !== 'series') return [{ name, label: town.name }]
  return years.map(year => ({ name: `${name}.${year}`, label: `${town.name}，${year}年`, year }))
}

function townFact(asked: Asked, towns: readonly Town[], drawing: Drawing): TownFact {
  const { symbol, valueType, help } = asked.fact
  const fields = towns.flatMap(town => townNames(asked, town).map(named => fieldOf(drawing, named, valueType)))
  return { label: symbol.name, help: help ?? '', hasHelp: help !== undefined, fields }
}

/** Draws the figures: those of the jurisdiction, then each town's. Lists are asked for by no target. */
export function figuresForm(questions: TargetQuestions, towns: readonly Town[], drawing: Drawing): FiguresForm {
  const isOne = ({ fact: { symbol } }: Asked): boolean => symbol.type.kind !== 'list'
  const facts = questions.jurisdiction.filter(isOne).map(asked => factView(asked, drawing))
  const townFacts = towns.length > 0 ? questions.towns.filter(isOne).map(asked => townFact(asked, towns, drawing)) : []
  return {
    facts,
    hasFacts: facts.length > 0,
    townFacts,
    hasTowns: townFacts.length > 0,
    townCount: towns.length,
    townsOpen: townFacts.some(({ fields }) => fields.some(({ value, hasError }) => value !== '' || hasError)),
  }
}

/** What a field is called among the mistakes. */
export function fieldLabel({ facts, townFacts }: FiguresForm, name: string): { label: string; href: string } {
  const single = facts.flatMap(fact => [
    ...(fact.single ? [{ ...fact.single, label: fact.label }] : []),
    ...fact.years.map(field => ({ ...field, label: `${fact.label}，${field.label}` })),
  ])
  const local = townFacts.flatMap(fact =>
    fact.fields.map(field => ({ ...field, label: `${field.label}的${fact.label}` })),
  )
  const found = [...single, ...local].find(field => field.name === name)
  const own: Readonly<Record<string, string>> = { on: '日期', year: '年度' }
  return { label: found?.label ?? own[name] ?? name, href: `#${idOf(name)}` }
}
