import type { Issue } from '../../base/issue.js'
import { thingTypes } from '../../facts/declaration.js'
import { typeKeyOf } from '../../tenant/declare/declared-type.js'
import type { FolderSection } from '../../tenant/read/folder.js'
import { NamesUsed } from '../names-used.js'
import { doubt, keyPlaceIn, type LintRule, type Room, type Subject } from '../subject.js'

const kinds = ['facts', 'parameters', 'readings', 'tables', 'let', 'discretion'] as const
type Kind = (typeof kinds)[number]

type Declared = Readonly<Record<string, unknown>>
type Declaring = { readonly [K in Kind]?: Readonly<Record<string, Declared | string>> | undefined }

const kindNames: Readonly<Record<Kind, { zh: string; en: string }>> = {
  facts: { zh: '数据', en: 'fact' },
  parameters: { zh: '待定参数', en: 'parameter' },
  readings: { zh: '读法', en: 'reading' },
  tables: { zh: '表', en: 'table' },
  let: { zh: '中间结果', en: 'let' },
  discretion: { zh: '裁量', en: 'discretion' },
}

/** What is declared to be seen, and not to be computed with; a thing tells one claim from another by being named. */
function isMeantToStandAlone(kind: Kind, declared: Declared): boolean {
  if (kind === 'readings') return declared.effect === 'none'
  const isThing = thingTypes.some(thing => declared[thing] !== undefined)
  return kind === 'facts' && (declared.listed === 'true' || declared.claim !== undefined || isThing)
}

function namesOf(kind: Kind, id: string, declared: Declared | string): readonly string[] {
  if (typeof declared === 'string') return [id]
  const { name } = declared
  const typed = kind === 'readings' || kind === 'tables' ? undefined : typeKeyOf(declared)?.name
  return [id, ...[typed, name].flatMap(one => (typeof one === 'string' ? [one] : []))]
}

/** An uplift names facts of the measures that it changes. */
const isUplift = (one: FolderSection): boolean => one.section === 'measure' && one.read.value?.uplifts !== undefined

/** Whether the files that see a declaration name it; a measure's facts are also read by other claims, as a part. */
function namer({ folder }: Subject): (room: Room, names: readonly string[], own: string) => boolean {
  const seeing = folder.sections.filter(({ section }) => section !== 'examples' && section !== 'source')
  const known = new Map<string, NamesUsed>()
  const used = (key: string, sections: () => readonly FolderSection[]): NamesUsed => {
    const found = known.get(key) ?? new NamesUsed(sections())
    known.set(key, found)
    return found
  }
  return ({ section }, names, own) => {
    const { program, key } = section
    const wide = used(program ?? '', () => seeing.filter(one => program === undefined || one.program === program))
    if (section.section !== 'measure' && (section.section === 'program' || program === undefined))
      return names.some(name => wide.has(name, own))
    const narrow = used(key, () => [section])
    const lifting = used('uplifts', () => seeing.filter(isUplift))
    return names.some(name => narrow.has(name, own) || wide.hasPart(name) || lifting.has(name, own))
  }
}

/** The liaison's level is looked up by its table of that name. */
const isCalledByPlace = ({ section }: Room, kind: Kind, id: string): boolean =>
  section.section === 'liaison' && kind === 'tables' && id === 'level'

function unusedIn(room: Room, isNamed: ReturnType<typeof namer>): Issue[] {
  // Every section that has names declares them alike; the union of sections forgets it.
  const shape = (room.section.read.value ?? {}) as Declaring
  return kinds.flatMap(kind =>
    Object.entries(shape[kind] ?? {}).flatMap(([id, declared]) => {
      if (typeof declared !== 'string' && isMeantToStandAlone(kind, declared)) return []
      const isUsed = isNamed(room, namesOf(kind, id, declared), `${kind}/${id}`)
      if (isUsed || isCalledByPlace(room, kind, id)) return []
      const { zh, en } = kindNames[kind]
      return [doubt('lint/unused', keyPlaceIn(room, [kind, id]), { found: id, kind: zh, kindEn: en })]
    }),
  )
}

/** Something declared that nothing of the config uses. */
export const unused: LintRule = {
  code: 'lint/unused',
  find: subject => {
    const isNamed = namer(subject)
    return subject.rooms.flatMap(room => unusedIn(room, isNamed))
  },
}
