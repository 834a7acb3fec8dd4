import { parseDay } from '../../base/dates.js'
import { multiply, parseDecimal, type Rational, rational } from '../../base/rational.js'
import { check } from '../../language/check/check.js'
import { optionId } from '../../language/check/option.js'
import { Scope } from '../../language/values/symbol.js'
import { Frame } from '../../language/values/frame.js'
import { type Dimension, type Type, typeName } from '../../language/values/type.js'
import { between, exactly, no, type Value, wordOf, yes } from '../../language/values/value.js'

/** What is wrong with a value that somebody gave. */
export interface BadDatum {
  readonly code:
    | 'situation/not-a-value'
    | 'situation/too-exact'
    | 'situation/negative'
    | 'situation/not-whole'
    | 'situation/unknown-option'
    | 'situation/too-large'
  readonly params: Readonly<Record<string, string | number>>
}
export type Datum = { readonly value: Value } | { readonly bad: BadDatum }

const nowhere = new Scope()
const emptyFrame = new Frame({ symbols: [], awarded: () => ({ kind: 'unknown', missing: [] }) }, [])
const yesWords = new Set(['是', 'true', 'yes', '1'])
const noWords = new Set(['否', 'false', 'no', '0'])
const groupedForm = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
const largest = rational(BigInt(Number.MAX_SAFE_INTEGER))

const wrong = (code: BadDatum['code'], found: string, type: Type): Datum => ({
  bad: { code, params: { found, expected: typeName(type, 'zh'), expectedEn: typeName(type, 'en') } },
})

/** What a bare number cannot mean: of which date, years or months or days. */
const needsUnit: ReadonlySet<Dimension> = new Set(['date', 'months', 'days', 'workdays'])

/** A bare number: yuan for money (at most two decimals), else in the fact's own unit. */
function bareNumber(text: string, type: Type, dimension: Dimension): Datum | undefined {
  const plain = groupedForm.test(text) ? text.replaceAll(',', '') : text
  const number = parseDecimal(plain)
  if (!number) return undefined
  if (dimension !== 'money') return needsUnit.has(dimension) ? undefined : { value: exactly(number) }
  if (plain.includes('.') && plain.length - plain.indexOf('.') - 1 > 2) return wrong('situation/too-exact', text, type)
  return { value: exactly(multiply(number, rational(100n))) }
}

const tooLarge = (value: Rational): boolean => value.n > largest.n * value.d || -value.n > largest.n * value.d

function numberDatum(text: string, type: Type & { kind: 'number' }): Datum {
  const bare = bareNumber(text.trim(), type, type.dimension)
  if (bare && 'bad' in bare) return bare
  const day = type.dimension === 'date' ? parseDay(text.trim()) : undefined
  const value = bare ? bare.value : day === undefined ? written(text, type) : exactly(rational(day))
  if (value?.kind !== 'number') return wrong('situation/not-a-value', text, type)
  const isWhole = (amount: Rational) => amount.n % amount.d === 0n
  if (type.dimension === 'money' && !(isWhole(value.low) && isWhole(value.high)))
    return wrong('situation/too-exact', text, type)
  if (tooLarge(value.low) || tooLarge(value.high)) return wrong('situation/too-large', text, type)
  if (type.domain && !type.domain.negative && value.low.n < 0n) return wrong('situation/negative', text, type)
  if (type.domain?.whole && !(isWhole(value.low) && isWhole(value.high)))
    return wrong('situation/not-whole', text, type)
  return { value: between(value.low, value.high) }
}

/** A value in the language's own spelling: `2000万`, `-1万元`, `5%..8%`. */
function written(text: string, type: Type): Value | undefined {
  const { expr, mistakes } = check(text, nowhere, type)
  return mistakes.length > 0 || (type.kind === 'number' && expr.type.kind !== 'number')
    ? undefined
    : expr.run(emptyFrame)
}

/** Reads a value as files and forms give it: `2000万`, `20000000`, `是`, an option by id or Chinese name. */
export function readDatum(text: string, type: Type): Datum {
  switch (type.kind) {
    case 'number':
      return numberDatum(text, type)
    case 'truth': {
      const word = text.trim()
      if (yesWords.has(word)) return { value: yes }
      return noWords.has(word) ? { value: no } : wrong('situation/not-a-value', text, type)
    }
    case 'option': {
      const id = optionId(type.set, text.trim())
      if (id !== undefined) return { value: wordOf(id) }
      if (type.set.open) return { value: wordOf(text.trim()) }
      const options = [...type.set.options.values()].join('、')
      return { bad: { code: 'situation/unknown-option', params: { found: text, options } } }
    }
    case 'text':
    case 'thing':
      return { value: wordOf(text.trim()) }
    default:
      return wrong('situation/not-a-value', text, type)
  }
}
