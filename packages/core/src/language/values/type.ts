import type { Period } from '../../facts/declaration.js'

/**
 * What a number counts. `bare` is a literal without unit, which takes the dimension of what it meets; `months`, `days`
 * and `workdays` are durations, `unit:家` a count, area or other number with its unit.
 */
export type Dimension =
  | 'money'
  | 'ratio'
  | 'plain'
  | 'bare'
  | 'year'
  | 'date'
  | 'months'
  | 'days'
  | 'workdays'
  | `unit:${string}`

/** A closed list of options and their Chinese names; `open` lets free words stand beside them. */
export interface OptionSet {
  readonly id: string
  readonly options: ReadonlyMap<string, string>
  readonly open: boolean
  /** Options that count as others too: an honorary member is treated as a member. */
  readonly countsAs?: ReadonlyMap<string, string>
}

/** Whether an option is another, or counts as it. */
export const isOption = (set: OptionSet | undefined, option: string, other: string): boolean =>
  option === other || set?.countsAs?.get(option) === other

/** What figures of a fact can be: whole, and below zero. Of computed numbers nothing is said. */
export interface Domain {
  readonly whole: boolean
  readonly negative: boolean
}

/** The static type of an expression. `error` is what a mistake leaves behind; it fits everywhere. */
export type Type =
  | { readonly kind: 'number'; readonly dimension: Dimension; readonly domain?: Domain }
  | { readonly kind: 'truth' }
  | { readonly kind: 'option'; readonly set: OptionSet }
  | { readonly kind: 'text' }
  | { readonly kind: 'thing'; readonly thing: string }
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'series'; readonly of: Type; readonly per: Period }
  | { readonly kind: 'row'; readonly columns: ReadonlyMap<string, Type> }
  | { readonly kind: 'error' }

export const numberOf = (dimension: Dimension): Type => ({ kind: 'number', dimension })
export const truth: Type = { kind: 'truth' }
export const errorType: Type = { kind: 'error' }

const dimensionNames: Readonly<Record<string, { zh: string; en: string }>> = {
  money: { zh: '金额', en: 'money' },
  ratio: { zh: '比例', en: 'ratio' },
  plain: { zh: '数', en: 'number' },
  bare: { zh: '数', en: 'number' },
  year: { zh: '年份', en: 'year' },
  date: { zh: '日期', en: 'date' },
  months: { zh: '时长（年、月）', en: 'duration in months' },
  days: { zh: '时长（天）', en: 'duration in days' },
  workdays: { zh: '时长（工作日）', en: 'duration in working days' },
}

/** What a type is called in a message: `金额`, `以家计的数`, `是否`. */
export function typeName(type: Type, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  switch (type.kind) {
    case 'number': {
      const unit = type.dimension.startsWith('unit:') ? type.dimension.slice(5) : undefined
      if (unit !== undefined) return zh ? `以“${unit}”计的数` : `a number of ${unit}`
      return dimensionNames[type.dimension]?.[language] ?? type.dimension
    }
    case 'truth':
      return zh ? '条件（是或否）' : 'a condition (yes or no)'
    case 'option':
      return zh ? `选项（${type.set.id}）` : `an option of ${type.set.id}`
    case 'text':
      return zh ? '文字' : 'text'
    case 'thing':
      return zh ? `事项（${type.thing}）` : `a ${type.thing}`
    case 'list':
      return zh ? '列表' : 'a list'
    case 'series':
      return zh ? '按年的数据' : 'a yearly fact'
    case 'row':
      return zh ? '多列的表' : 'a table row'
    case 'error':
      return '?'
  }
}
