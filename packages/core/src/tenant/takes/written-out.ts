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

/** A place in a folder beside this one. */
const beside = (tenant: string, at: Place): Place =>
  at.file.startsWith('../') ? at : { ...at, file: `../${tenant}/${at.file}` }

type TakenCode = 'tenant/unknown-taken' | 'tenant/taken-circle' | 'tenant/taken-broken'

function complaint(code: TakenCode, { read }: MeasureSection, found: string, names: readonly string[] = []): Issue {
  const options = names.slice(0, 12).join('、')
  return errorAt(code, read.placeOf(['takes']), { found, suggestion: nearest(found, names) ?? '', options })
}

/** The measure that an address of `takes` means, and whose it is; or the names that would be possible. */
function meantBy(
  address: string,
  ancestry: Ancestry,
): { ancestor: Ancestor; program: string; section: MeasureSection } | { names: readonly string[]; broken: boolean } {
  const [tenant = '', program = '', measure = '', ...more] = address.split('/')
  const ancestor = more.length === 0 ? ancestry.find(tenant) : undefined
  if (!ancestor) return { names: ancestry.ids(), broken: false }
  const section = ancestor.measures(program).find(({ id }) => id === measure)
  if (section) return { ancestor, program, section }
  const programs = ancestor.programs.includes(program) ? [program] : ancestor.programs
  const names = programs.flatMap(one => ancestor.measures(one).map(({ id = '' }) => `${tenant}/${one}/${id}`))
  return { names, broken: ancestor.files.has(`programs/${program}/measures/${measure}.yaml`) }
}

/**
 * Writes out a measure that takes over one of a tenant above (沿用上级的措施). The measure there may take over another.
 *
 * Issues: `tenant/unknown-taken` where the address is none, or not of a tenant above; `tenant/taken-circle` where it leads
 * back; `tenant/taken-broken` where the measure there has mistakes of its own.
 */
export function writtenOut(
  section: MeasureSection,
  ancestry: Ancestry,
  issues: Issue[],
  trail: readonly string[] = [],
): WrittenOut {
  const own = section.read.value
  if (own?.takes === undefined) return { section }
  const address = own.takes
  const refuse = (code: TakenCode, names?: readonly string[]): WrittenOut => {
    issues.push(complaint(code, section, address, names))
    return { section }
  }
  if (trail.includes(address)) return refuse('tenant/taken-circle')
  const meant = meantBy(address, ancestry)
  if ('names' in meant)
    return meant.broken ? refuse('tenant/taken-broken') : refuse('tenant/unknown-taken', meant.names)
  const { ancestor, program } = meant
  const further: Issue[] = []
  const above = writtenOut(meant.section, new Ancestry(ancestor.parent, ancestry.above), further, [...trail, address])
  const value = above.section.read.value
  // A measure that cannot be read there has its mistakes there.
  if (!value || further.length > 0)
    return refuse(
      further.some(({ code }) => code === 'tenant/taken-circle') ? 'tenant/taken-circle' : 'tenant/taken-broken',
    )
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
