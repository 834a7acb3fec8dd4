import { nearest } from '../base/nearest.js'
import { namesIn } from '../organization/directory.js'
import { readDatum } from '../tenant/situation/datum.js'
import { type RowCells, said } from './cells.js'
import { type ImportDictionary, type KnownProgram, organizationCalled, programCalled } from './dictionary.js'
import type { ImportedMembership } from './row.js'
import { membershipTargets } from './target.js'
import { dayIn, isBlank, yearIn } from './text.js'
import type { ReadValue } from './value.js'

const refuse = (code: string, params: Readonly<Record<string, string | number>>): ReadValue => ({
  bad: { code, params },
})

export const readDay = (text: string): ReadValue => {
  const day = dayIn(text)
  return day === undefined ? refuse('imports/bad-day', { found: text }) : { value: day }
}

const readYear = (text: string): ReadValue => {
  const year = yearIn(text)
  return year === undefined ? refuse('imports/bad-year', { found: text }) : { value: String(year) }
}

/** A tier, track or driver by id or name, kept by its id. */
const readChoice =
  ({ context }: KnownProgram, of: 'tier' | 'track' | 'driver') =>
  (text: string): ReadValue => {
    const read = readDatum(text, context[of].type)
    // Who is in no tier is no member.
    if ('value' in read && read.value.kind === 'word' && read.value.is !== 'none') return { value: read.value.is }
    const { type } = context[of]
    const options =
      type.kind === 'option' ? [...type.set.options].flatMap(([id, name]) => (id === 'none' ? [] : name)) : []
    return refuse('imports/no-such-choice', {
      found: text,
      name: context[of].name,
      options: options.join('、'),
      suggestion: nearest(text, options) ?? '',
    })
  }

const readOrganization =
  ({ organizations }: ImportDictionary) =>
  (text: string): ReadValue => {
    const id = organizationCalled(organizations, text)
    if (id !== undefined) return { value: id }
    return refuse('imports/unknown-organization', {
      found: text,
      suggestion: nearest(text, namesIn(organizations)) ?? '',
    })
  }

const readPledge =
  ({ pledgeYears }: KnownProgram) =>
  (text: string): ReadValue => {
    const years = Number(/^(\d{1,2})年?$/.exec(text.normalize('NFKC').trim())?.[1] ?? Number.NaN)
    const isOffered = pledgeYears.length === 0 ? years > 0 : pledgeYears.includes(years)
    return isOffered
      ? { value: String(years) }
      : refuse('situation/not-a-pledge', { found: text, options: pledgeYears.join('、') })
  }

/** The program of a row: as its cell says, as the caller said, or the tenant's only one. */
function programOf(
  cells: RowCells,
  { dictionary, program }: { dictionary: ImportDictionary; program: string | undefined },
): KnownProgram | undefined {
  const options = [...dictionary.programs.values()].map(({ name }) => name)
  const column = cells.columnOf('program')
  const text = cells.textAt(column)
  if (text !== undefined) {
    const found = programCalled(dictionary, text)
    if (!found)
      cells.refuse(column, {
        code: 'imports/unknown-program',
        params: { found: text, options: options.join('、'), suggestion: nearest(text, options) ?? '' },
      })
    return found
  }
  const only = dictionary.programs.size === 1 ? [...dictionary.programs.values()][0] : undefined
  const found = program === undefined ? only : dictionary.programs.get(program)
  if (!found) cells.refuse(column, { code: 'imports/lacks-program', params: { options: options.join('、') } })
  return found
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

/** The first and last day in their order. */
function refuseBefore(cells: RowCells, { from, until }: { from: string | undefined; until: string | undefined }): void {
  if (from !== undefined && until !== undefined && until < from)
    cells.refuse(cells.columnOf('until'), { code: 'imports/before', params: { found: until, first: from } })
}

/** What a row says of the enterprise's place in a program; nothing when it says nothing. */
export function readMembership(
  cells: RowCells,
  asked: { readonly dictionary: ImportDictionary; readonly program: string | undefined },
): ImportedMembership | undefined {
  const speaks = membershipTargets.some(to => cells.row.cells[cells.columnOf(to)] !== undefined && isSaid(cells, to))
  if (!speaks) return undefined
  const program = programOf(cells, asked)
  if (!program) return undefined
  const tier = cells.read('tier', readChoice(program, 'tier'))
  if (program.hasTiers && !isSaid(cells, 'tier'))
    cells.refuse(cells.columnOf('tier'), { code: 'imports/lacks-tier', params: { name: program.name } })
  const year = (to: 'pledge-start' | 'pledge-end' | 'base-year') => numberOf(cells.read(to, readYear))
  const pledge = said<NonNullable<ImportedMembership['pledge']>>({
    years: numberOf(cells.read('pledge-years', readPledge(program))),
    start: year('pledge-start'),
    end: year('pledge-end'),
    baseYear: year('base-year'),
  })
  const [from, until] = [cells.read('from', readDay), cells.read('until', readDay)]
  refuseBefore(cells, { from, until })
  const rest = said<Omit<ImportedMembership, 'program'>>({
    tier,
    track: cells.read('track', readChoice(program, 'track')),
    driver: cells.read('driver', readChoice(program, 'driver')),
    lead: cells.read('lead', readOrganization(asked.dictionary)),
    pledge,
    from,
    until,
  })
  return { program: program.id, ...rest }
}

/** Whether the cell of a target holds anything. */
function isSaid(cells: RowCells, to: (typeof membershipTargets)[number]): boolean {
  const cell = cells.row.cells[cells.columnOf(to)]
  return cell !== undefined && (typeof cell !== 'string' || !isBlank(cell))
}
