import type { Issue } from '../../base/issue.js'
import { typeKeyOf } from '../../tenant/declare/declared-type.js'
import { NamesUsed } from '../names-used.js'
import { doubt, keyPlaceIn, type LintRule, type Room, type Subject } from '../subject.js'

const kinds = ['facts', 'parameters', 'readings', 'tables', 'let'] as const
type Kind = (typeof kinds)[number]

type Declared = Readonly<Record<string, unknown>>
type Declaring = { readonly [K in Kind]?: Readonly<Record<string, Declared | string>> | undefined }

const kindNames: Readonly<Record<Kind, { zh: string; en: string }>> = {
  facts: { zh: '数据', en: 'fact' },
  parameters: { zh: '待定参数', en: 'parameter' },
  readings: { zh: '读法', en: 'reading' },
  tables: { zh: '表', en: 'table' },
  let: { zh: '中间结果', en: 'let' },
}

/** What is declared to be seen, and not to be computed with. */
function isMeantToStandAlone(kind: Kind, declared: Declared): boolean {
  if (kind === 'readings') return declared.effect === 'none'
  return kind === 'facts' && (declared.listed === 'true' || typeof declared.claim === 'string')
}

function namesOf(kind: Kind, id: string, declared: Declared | string): readonly string[] {
  if (typeof declared === 'string') return [id]
  const { name } = declared
  const typed = kind === 'facts' || kind === 'parameters' ? typeKeyOf(declared)?.name : undefined
  return [id, ...[typed, name].flatMap(one => (typeof one === 'string' ? [one] : []))]
}

/** The files that see what a room declares. */
function seers({ folder }: Subject, { section }: Room): NamesUsed {
  const all = folder.sections.filter(one => one.section !== 'examples' && one.section !== 'source')
  if (section.program === undefined) return new NamesUsed(all)
  const own = all.filter(({ program }) => program === section.program)
  return new NamesUsed(section.section === 'program' || section.section === 'measure' ? own : [section])
}

/** The liaison's level is looked up by its table of that name. */
const isCalledByPlace = ({ section }: Room, kind: Kind, id: string): boolean =>
  section.section === 'liaison' && kind === 'tables' && id === 'level'

function unusedIn(subject: Subject, room: Room): Issue[] {
  // Every section that has names declares them alike; the union of sections forgets it.
  const shape = (room.section.read.value ?? {}) as Declaring
  const used = seers(subject, room)
  return kinds.flatMap(kind =>
    Object.entries(shape[kind] ?? {}).flatMap(([id, declared]) => {
      if (typeof declared !== 'string' && isMeantToStandAlone(kind, declared)) return []
      const own = `${kind}/${id}`
      const isUsed = namesOf(kind, id, declared).some(name => used.has(name, own))
      if (isUsed || isCalledByPlace(room, kind, id)) return []
      const { zh, en } = kindNames[kind]
      return [doubt('lint/unused', keyPlaceIn(room, [kind, id]), { found: id, kind: zh, kindEn: en })]
    }),
  )
}

/** Something declared that nothing of the config uses. */
export const unused: LintRule = {
  code: 'lint/unused',
  find: subject => subject.rooms.flatMap(room => unusedIn(subject, room)),
}
