import { type Asked, dictionaryChapters, type Questions } from '@peiyu/core'
import { type GiftGroup, groupedByGift, mostAtOnce } from '../words/gifts.js'
import type { Names } from '../words/names.js'
import { factView, type FactView } from './facts.js'
import { type Drawing, type Field, fieldOf } from './field.js'
import { rowsOf } from './values.js'

/** Facts that stand together in the form, folded or open. */
export interface Group {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly isOpen: boolean
  readonly filled: number
  readonly total: number
  readonly hasError: boolean
  readonly hasFilled: boolean
  readonly facts: readonly FactView[]
}

const chapterOf = (id: string): string | undefined =>
  Object.entries(dictionaryChapters).find(([, facts]) => Object.hasOwn(facts, id))?.[0]

interface Titled {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly isOpen: boolean
}

function group({ id, title, note = '', isOpen }: Titled, asked: readonly Asked[], drawing: Drawing): Group[] {
  if (asked.length === 0) return []
  const facts = asked.map(one => factView(one, drawing))
  const hasError = facts.some(fact => fact.hasError)
  const filled = facts.filter(fact => fact.filled > 0).length
  return [
    {
      id,
      title,
      note,
      facts,
      filled,
      total: facts.length,
      hasError,
      hasFilled: filled > 0,
      isOpen: isOpen || hasError,
    },
  ]
}

/** A drawing in which groups stand open: all of the firm's own, or the one whose list has just grown. */
export interface Unfolded extends Drawing {
  readonly isOpen: boolean
  readonly grown: string | undefined
  /** The measure by which somebody came here. */
  readonly named: string | undefined
}

/** What is asked of the firm once, and what each measure's claim would ask. */
export interface Groups {
  readonly firm: readonly Group[]
  readonly claims: readonly GiftGroup<Group>[]
  readonly claimCount: number
  readonly hasClaims: boolean
  /** So many that what they give is named. */
  readonly areMany: boolean
}

/** The firm's own facts by chapter of the dictionary, then what offices find out, then each claim's. */
export function groupsOf(names: Names, questions: Questions, { isOpen, grown, named, ...drawing }: Unfolded): Groups {
  const chapters = Object.keys(dictionaryChapters).flatMap((title, i) => {
    const asked = questions.firm.filter(({ fact }) => chapterOf(fact.symbol.id) === title)
    return group({ id: `g-${i}`, title, isOpen }, asked, drawing)
  })
  const rest = questions.firm.filter(({ fact }) => chapterOf(fact.symbol.id) === undefined)
  const own = rest.filter(({ fact }) => fact.symbol.kind !== 'finding')
  const found = rest.filter(({ fact }) => fact.symbol.kind === 'finding')
  const findings = '这些由主管部门或委员会认定，填写您的预计，或选“不清楚”。'
  const claims = [...questions.claims].flatMap(([id, asked]) => {
    const { measures } = names.program
    const shown = asked.filter(({ fact }) => fact.symbol.type.kind !== 'thing')
    const title = measures.get(id)?.name ?? id
    const isFilled = shown.some(one => factView(one, drawing).filled > 0)
    const isOnly = isOpen && questions.claims.size === 1
    const unfolds = isOnly || isFilled || id === named || asked.some(({ fact }) => fact.symbol.id === grown)
    return group({ id: `g-${id}`, title, isOpen: unfolds }, shown, drawing).map(one => ({
      group: one,
      gives: measures.get(id)?.gives ?? '',
    }))
  })
  const others = own.some(({ fact }) => fact.symbol.id === grown)
  return {
    firm: [
      ...chapters,
      ...group({ id: 'g-own', title: '计划要求的其他情况', isOpen: isOpen || others }, own, drawing),
      ...group({ id: 'g-found', title: '由部门认定的情况', note: findings, isOpen: false }, found, drawing),
    ],
    claims: groupedByGift(claims, ({ gives }) => gives).map(gift => ({
      ...gift,
      items: gift.items.map(({ group: one }) => one),
    })),
    claimCount: claims.length,
    hasClaims: claims.length > 0,
    areMany: claims.length > mostAtOnce,
  }
}

/** What was paid before, which yearly and lifetime ceilings count. */
export function ledgerRows(names: Names, drawing: Drawing): { number: number; fields: Field[] }[] {
  const options = new Map([...names.program.measures.values()].map(({ id, name }) => [id, name]))
  const measureType = { kind: 'option', set: { id: 'measure', options, open: false } } as const
  const money = { kind: 'number', dimension: 'money' } as const
  const year = { kind: 'number', dimension: 'year' } as const
  return Array.from({ length: rowsOf(drawing.values, 'ledger') }, (_, row) => ({
    number: row + 1,
    fields: [
      fieldOf(drawing, { name: `ledger.${row}.measure`, label: '措施' }, measureType),
      fieldOf(drawing, { name: `ledger.${row}.year`, label: '年度' }, year),
      fieldOf(drawing, { name: `ledger.${row}.amount`, label: '金额' }, money),
    ],
  }))
}
