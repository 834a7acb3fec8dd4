import { errorAt, type Issue, type Place } from '../../base/issue.js'
import { nearest } from '../../base/nearest.js'
import type { Places } from '../declare/desk.js'
import type { Path } from '../read/plain.js'
import type { MeasureShape } from '../shape/measure.js'
import type { MeasureSection } from '../compile/program/measures.js'
import { Ancestry, type Ancestor } from './ancestry.js'
import type { Elsewhere } from './elsewhere.js'
import { merged } from './merged.js'

/** A measure that takes over another, written out in full: every part knows whose it is and where it stands. */
export interface WrittenOut {
  readonly section: MeasureSection
  /** Nothing where the address leads nowhere; that is said already. */
  readonly places?: Places
}

const mostTakes = 8

/** A place in a folder beside this one. */
const beside = (tenant: string, at: Place): Place =>
  at.file.startsWith('../') ? at : { ...at, file: `../${tenant}/${at.file}` }

function complaint(section: MeasureSection, found: string, names: readonly string[]): Issue {
  const suggestion = nearest(found, names) ?? ''
  return errorAt('tenant/unknown-taken', section.read.placeOf(['takes']), {
    found,
    suggestion,
    options: names.slice(0, 12).join('、'),
  })
}

/** The measure that an address of `takes` means, and whose it is; or the names that would be possible. */
function meantBy(
  address: string,
  ancestry: Ancestry,
): { ancestor: Ancestor; program: string; section: MeasureSection } | { names: readonly string[] } {
  const [tenant = '', program = '', measure = '', ...more] = address.split('/')
  const ancestor = more.length === 0 ? ancestry.find(tenant) : undefined
  if (!ancestor) return { names: ancestry.ids() }
  const section = ancestor.measures(program).find(({ id }) => id === measure)
  if (section) return { ancestor, program, section }
  const programs = ancestor.programs.includes(program) ? [program] : ancestor.programs
  return { names: programs.flatMap(one => ancestor.measures(one).map(({ id = '' }) => `${tenant}/${one}/${id}`)) }
}

/**
 * Writes out a measure that takes over one of a tenant above (沿用上级的措施). The measure there may take over another.
 *
 * Issues: `tenant/unknown-taken` where the address is none, or not of a tenant above.
 */
export function writtenOut(section: MeasureSection, ancestry: Ancestry, issues: Issue[], depth = 0): WrittenOut {
  const own = section.read.value
  if (own?.takes === undefined) return { section }
  const address = own.takes
  const meant = depth < mostTakes ? meantBy(address, ancestry) : { names: [] }
  if ('names' in meant) {
    issues.push(complaint(section, address, meant.names))
    return { section }
  }
  const { ancestor, program } = meant
  const above = writtenOut(meant.section, new Ancestry(ancestor.parent, ancestry.above), issues, depth + 1)
  const value = above.section.read.value
  // A measure that cannot be read there has its mistakes there; here it is as if it were not.
  if (!value) {
    issues.push(complaint(section, address, []))
    return { section }
  }
  return {
    section: { ...section, read: { ...section.read, value: merged(own, value).shape } },
    places: placesOf(section, { own, value, above, ancestor, program, address }),
  }
}

interface Above {
  readonly own: MeasureShape
  readonly value: MeasureShape
  readonly above: WrittenOut
  readonly ancestor: Ancestor
  readonly program: string
  readonly address: string
}

function placesOf({ read }: MeasureSection, { own, value, above, ancestor, program, address }: Above): Places {
  const { shape, whose } = merged(own, value)
  const there = above.places ?? above.section.read
  const elsewhere: Elsewhere = {
    address,
    name: ancestor.name,
    clause: (value.clause ?? []).join('、'),
    clauses: ancestor.clauses(program),
    directory: ancestor.directory,
  }
  const place = (path: Path, of: (places: Places, path: Path) => Place): Place => {
    const at = whose(path)
    return at.own ? of(read, at.path) : beside(ancestor.id, of(there, at.path))
  }
  return {
    value: shape,
    placeOf: (path, offset) => place(path, (places, within) => places.placeOf(within, offset)),
    keyPlaceOf: path => place(path, (places, within) => places.keyPlaceOf(within)),
    elsewhere: path => {
      const at = whose(path)
      return at.own ? undefined : (above.places?.elsewhere?.(at.path) ?? elsewhere)
    },
  }
}
