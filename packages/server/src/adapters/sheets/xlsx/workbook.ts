import { posix } from 'node:path'
import type { SheetLimits } from '../limits.js'
import { damaged, SheetRefused } from '../refused.js'
import { attributeOf } from '../xml.js'
import type { SheetPackage } from '../zip/package.js'
import { partOf } from '../zip/part.js'
import { readPart } from './read-part.js'

/** A sheet of a workbook that people see, and the part that holds it. */
export interface ListedSheet {
  readonly name: string
  readonly part: string
}

/** What the main part of a workbook says. */
export interface Workbook {
  readonly sheets: readonly ListedSheet[]
  /** Days count from 1904, as old Macs did. */
  readonly from1904: boolean
  readonly styles?: string
  readonly strings?: string
}

interface Relation {
  readonly type: string
  readonly part: string
}

const contentTypes = '[Content_Types].xml'

/** Refuses a package that is no plain workbook: one with macros, or a document of another program. */
async function checkKind(from: SheetPackage, most: number): Promise<void> {
  const types: string[] = []
  const open = (_: string, tag: string): void => {
    types.push(attributeOf(tag, 'ContentType') ?? '')
  }
  await readPart(from, { entry: partOf(from, contentTypes), most }, { open })
  if (types.some(type => /macroEnabled|vbaProject|macrosheet/i.test(type))) throw new SheetRefused('imports/macro')
  if (!types.some(type => /spreadsheetml\.(sheet|template)\.main\+xml/i.test(type)))
    throw new SheetRefused('imports/not-a-sheet', { found: 'zip' })
}

async function relationsOf(from: SheetPackage, part: string, most: number): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>()
  const folder = posix.dirname(part)
  const open = (name: string, tag: string): void => {
    const [id, target] = [attributeOf(tag, 'Id'), attributeOf(tag, 'Target')]
    if (name !== 'Relationship' || id === undefined || target === undefined) return
    if (attributeOf(tag, 'TargetMode') === 'External') return
    const found = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    relations.set(id, { type: attributeOf(tag, 'Type')?.split('/').at(-1) ?? '', part: found })
  }
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  await readPart(from, { entry: partOf(from, list), most }, { open })
  return relations
}

/** Reads which sheets a workbook has, and where everything stands. */
export async function readWorkbook(from: SheetPackage, { partBytes }: SheetLimits): Promise<Workbook> {
  await checkKind(from, partBytes)
  const main = [...(await relationsOf(from, '', partBytes)).values()].find(({ type }) => type === 'officeDocument')
  if (!main) throw damaged('_rels/.rels')
  const relations = await relationsOf(from, main.part, partBytes)
  const sheets: ListedSheet[] = []
  let from1904 = false
  const open = (name: string, tag: string): void => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(tag, 'date1904') ?? '')
    if (name !== 'sheet' || (attributeOf(tag, 'state') ?? 'visible') !== 'visible') return
    const relation = relations.get(attributeOf(tag, 'r:id') ?? attributeOf(tag, 'id') ?? relationIn(tag))
    if (relation?.type === 'worksheet') sheets.push({ name: attributeOf(tag, 'name') ?? '', part: relation.part })
  }
  await readPart(from, { entry: partOf(from, main.part), most: partBytes }, { open })
  const partOfType = (wanted: string): string | undefined =>
    [...relations.values()].find(({ type }) => type === wanted)?.part
  const [styles, strings] = [partOfType('styles'), partOfType('sharedStrings')]
  return {
    sheets,
    from1904,
    ...(styles === undefined ? {} : { styles }),
    ...(strings === undefined ? {} : { strings }),
  }
}

/** Some writers call the prefix of relations otherwise. */
const relationIn = (tag: string): string => /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? ''
