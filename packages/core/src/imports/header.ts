import { nearest } from '../base/nearest.js'
import { type ImportDictionary, type KnownFact, wordOf } from './dictionary.js'
import { type ColumnTarget, plainTargetOf } from './target.js'
import type { CellRefusal } from './value.js'
import { hasUnit } from './value.js'

/** What a header seems to mean, and what of it is doubtful. */
export interface ReadHeader {
  readonly target: ColumnTarget
  readonly doubt?: CellRefusal
}

/** The parts of a header: `营业收入（2017年，万元）` is a name, a year and a unit. */
interface Parts {
  readonly name: string
  readonly year?: number
  readonly unit?: string
  /** What stands in brackets and is neither. */
  readonly notes: readonly string[]
}

const yearForm = /^((?:19|20)\d{2})(?:年度?)?$/
const before = /^((?:19|20)\d{2})(?:年度?)?[:、\-_/]?(?=\D)/
const behind = /[:、\-_/]?((?:19|20)\d{2})(?:年度?)?$/
const unitForm =
  /^(?:单位[:]?)?((?:百|千|万|百万|千万|亿)?(?:元|人|家|个|件|项|次|台|套|亩|㎡|平方米|m2|吨|吨标准煤|天|个月|年|个工作日|%|‰|人次|名|户))(?:人民币)?$/
const slashUnit = /[/]((?:百|千|万|百万|千万|亿)?元|%|人|家|件|项|个)$/

const marks = /^[*#]+|[*#:]+$/g

/** Cuts a header, of one width and without blanks, into its parts. */
function partsOf(header: string): Parts {
  const notes: string[] = []
  let [year, unit]: [number | undefined, string | undefined] = [undefined, undefined]
  let name = header.replace(/[([【{〔]([^()[\]【】{}〔〕]*)[)\]】}〕]/g, (_, inside: string) => {
    for (const word of inside.split(/[,、;:]/).map(part => part.replaceAll('*', ''))) {
      const [asYear, asUnit] = [yearForm.exec(word)?.[1], unitForm.exec(word)?.[1]]
      if (asYear !== undefined) year = Number(asYear)
      else if (asUnit !== undefined) unit = asUnit
      else if (word !== '' && word !== '单位') notes.push(word)
    }
    return ''
  })
  name = name.replace(marks, '')
  const slash = slashUnit.exec(name)
  if (slash) {
    unit = slash[1]
    name = name.slice(0, slash.index)
  }
  const found = before.exec(name) ?? behind.exec(name)
  if (found && year === undefined) {
    year = Number(found[1])
    name = name.replace(found[0], '')
  }
  return {
    name: name.replace(/^的/, ''),
    notes,
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
  }
}

const ignored: ColumnTarget = { to: 'ignored' }

function factTarget(fact: KnownFact, { year, unit }: Pick<Parts, 'year' | 'unit'>): ReadHeader {
  const isMisfit = unit !== undefined && !hasUnit(fact.type, unit)
  const target: ColumnTarget = {
    to: 'fact',
    fact: fact.key,
    ...(year === undefined || !fact.yearly ? {} : { year }),
    ...(unit === undefined || isMisfit ? {} : { unit }),
  }
  if (isMisfit)
    return { target: ignored, doubt: { code: 'imports/wrong-unit', params: { found: unit, name: fact.name } } }
  return { target }
}

/** Reads a header cell: what the column gives, of which year, in which unit. */
export function readHeader(
  text: string,
  dictionary: ImportDictionary,
  { program }: { program?: string | undefined } = {},
): ReadHeader {
  const header = wordOf(text).replace(marks, '')
  if (header === '') return { target: ignored }
  const parts = partsOf(header)
  const words = [header, parts.name, ...parts.notes]
  for (const word of words.slice(0, 2)) {
    const plain = plainTargetOf(word)
    if (plain) return { target: { to: plain } }
  }
  // The whole header first: names may hold brackets and figures themselves.
  const whole = only(dictionary.factsByWord.get(header), { notes: [], program })
  if (whole) return factTarget(whole, {})
  const named = dictionary.factsByWord.get(parts.name)
  const fact = only(named, { notes: parts.notes, program })
  if (fact) return factTarget(fact, parts)
  const options = (named ?? []).map(({ key }) => key).join('、')
  if (options !== '')
    return { target: ignored, doubt: { code: 'imports/unknown-target', params: { found: text, options } } }
  const suggestion = nearest(parts.name, namesOf(dictionary)) ?? ''
  return { target: ignored, doubt: { code: 'imports/unknown-target', params: { found: text, suggestion } } }
}

/** The one fact that is meant where several programs use a word: the one that is named behind it, or of the program. */
function only(
  facts: readonly KnownFact[] | undefined,
  { notes, program }: { notes: readonly string[]; program: string | undefined },
): KnownFact | undefined {
  if (!facts || facts.length === 1) return facts?.[0]
  return (
    facts.find(({ key }) => notes.includes(wordOf(key))) ??
    facts.find(({ key }) => program !== undefined && key === `${program}/${key.split('/')[1] ?? ''}`)
  )
}

const names = new WeakMap<ImportDictionary, readonly string[]>()

function namesOf(dictionary: ImportDictionary): readonly string[] {
  const known = names.get(dictionary) ?? [...dictionary.facts.values()].map(({ name }) => name)
  names.set(dictionary, known)
  return known
}
