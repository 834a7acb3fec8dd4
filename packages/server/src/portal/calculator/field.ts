import { yuanWords } from '../words/amounts.js'
import type { Fact, Values } from './values.js'

export type Type = Fact['valueType']

/** One control of the form. */
export interface Field {
  readonly name: string
  readonly id: string
  readonly label: string
  readonly value: string
  readonly error: string
  readonly hasError: boolean
  readonly isText: boolean
  readonly isDate: boolean
  readonly isChoice: boolean
  readonly isSelect: boolean
  readonly unit: string
  readonly hasUnit: boolean
  readonly placeholder: string
  readonly mode: 'decimal' | 'numeric' | 'text'
  readonly choices: readonly Choice[]
  /** How a bare amount was read. */
  readonly echo: string
  readonly hasEcho: boolean
}

export interface Choice {
  readonly id: string
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
}

/** What the form knows while it is drawn: what was typed, and what was wrong with it. */
export interface Drawing {
  readonly values: Values
  readonly errors: ReadonlyMap<string, string>
}

interface Named {
  readonly name: string
  readonly label: string
}

/** An id that a label and a link can point at. */
export const idOf = (name: string): string => `f-${name.replace(/[^\p{L}\p{N}-]/gu, '_')}`

const examples: Readonly<Record<string, string>> = { money: '如 2000万', ratio: '如 12.5%', year: '如 2018' }

function unitOf(type: Type): string {
  if (type.kind !== 'number') return ''
  const { dimension } = type
  if (dimension.startsWith('unit:')) return dimension.slice(5)
  return dimension === 'money' ? '元、万、亿' : ''
}

function choicesOf(type: Type, { name, value }: { name: string; value: string }): Choice[] {
  const options: readonly (readonly [string, string])[] =
    type.kind === 'truth'
      ? [
          ['是', '是'],
          ['否', '否'],
          ['', '不清楚'],
        ]
      : type.kind === 'option'
        ? [['', '不清楚'], ...type.set.options]
        : []
  const isChosen = ([id, label]: readonly [string, string]) =>
    value === id || (value !== '' && value === label) || truthWord(value) === id
  const some = options.some(option => option[0] !== '' && isChosen(option))
  return options.map((option, i) => ({
    id: `${idOf(name)}-${i}`,
    value: option[0],
    label: option[1],
    isChosen: option[0] === '' ? !some : isChosen(option),
  }))
}

const truthWord = (value: string): string => (value === 'true' ? '是' : value === 'false' ? '否' : value)

const small = 10_000

/** A bare number is yuan; one that hardly can be says how to write ten thousands. */
function echoOf(value: string, dimension: string): string {
  const bare = value.trim().replaceAll(',', '')
  if (dimension !== 'money' || !/^-?\d+(\.\d{1,2})?$/.test(bare)) return ''
  const read = `＝${yuanWords(bare)}`
  return Number(bare) !== 0 && Math.abs(Number(bare)) < small ? `${read}。如是万元，请写 ${bare}万` : read
}

/** Draws the control for a datum of a type. */
export function fieldOf({ values, errors }: Drawing, { name, label }: Named, type: Type): Field {
  const value = values.get(name) ?? ''
  const error = errors.get(name) ?? ''
  const dimension = type.kind === 'number' ? type.dimension : ''
  const isOpen = type.kind === 'option' && type.set.open
  const isSelect = type.kind === 'option' && !isOpen
  const unit = unitOf(type)
  const echo = error === '' ? echoOf(value, dimension) : ''
  return {
    name,
    id: idOf(name),
    label,
    value,
    error,
    hasError: error !== '',
    isChoice: type.kind === 'truth',
    isSelect: isSelect || isOpen,
    isDate: dimension === 'date',
    isText: type.kind !== 'truth' && type.kind !== 'option' && dimension !== 'date',
    unit,
    hasUnit: unit !== '' && dimension !== 'money',
    placeholder: examples[dimension] ?? '',
    mode: type.kind === 'number' && dimension !== 'money' ? 'decimal' : 'text',
    choices: choicesOf(type, { name, value }),
    echo,
    hasEcho: echo !== '',
  }
}
