import { type Day, parseDay } from '../base/dates.js'
import type { Missing } from '../language/values/value.js'
import { calledIn, type Directory } from './directory.js'

/** Whom a path to people means in one case: by id and name, or what must be known first. */
export interface Addressee {
  readonly path: string
  /** An organization or post; nothing while it is not known, and for people that have no id of their own. */
  readonly id?: string
  readonly name: string
  readonly missing: readonly Missing[]
}

/** What a path may hang on: the firm's lead department, town and liaison level, and the columns of its category. */
export interface AddressCase {
  readonly on: Day
  readonly lead?: string
  readonly town?: string
  readonly level?: { readonly id: string; readonly name: string }
  readonly category?: Readonly<Record<string, string>>
}

const lacks = (path: string, name: string, id: string): Addressee => ({ path, name, missing: [{ kind: 'fact', id }] })

/** An organization by id or name; one that has ended is its successor. */
function organizationAt({ organizations }: Directory, wanted: string, on: Day): { id: string; name: string } {
  let found = calledIn(organizations, wanted)
  const seen = new Set<string>()
  while (found && !seen.has(found[0])) {
    const [id, { until, successor }] = found
    seen.add(id)
    const last = until === undefined ? undefined : parseDay(until)
    if (last === undefined || on <= last || successor === undefined) break
    found = calledIn(organizations, successor)
  }
  return found ? { id: found[0], name: found[1].name } : { id: wanted, name: wanted }
}

function ofFirm(path: string, [, part, head]: readonly string[], { directory, given }: Asked): Addressee {
  if (part === undefined) return { path, id: 'firm', name: '企业', missing: [] }
  if (part === 'liaison') {
    return given.level
      ? { path, id: given.level.id, name: `挂点领导（${given.level.name}）`, missing: [] }
      : lacks(path, '挂点领导', 'liaison')
  }
  const id = part === 'lead' ? given.lead : given.town
  if (id === undefined) return lacks(path, part === 'lead' ? '主责单位' : '所在镇街（园区）', part)
  const found = organizationAt(directory, id, given.on)
  return { path, ...found, name: head === 'head' ? `${found.name}主要负责人` : found.name, missing: [] }
}

interface Asked {
  readonly directory: Directory
  readonly given: AddressCase
}

/** Whom `path` means (收件人、承办单位): see `strangeIn` for what a path may be. */
export function addressee(path: string, asked: Asked): Addressee {
  const { directory, given } = asked
  const parts = path.split('.')
  const [first = '', second = ''] = parts
  if (first === 'firm') return ofFirm(path, parts, asked)
  if (first === 'heads') {
    const found = organizationAt(directory, second, given.on)
    return { path, ...found, name: `${found.name}主要负责人`, missing: [] }
  }
  if (first === 'category') {
    const to = given.category?.[second]
    return to === undefined ? lacks(path, '按问题类别确定的单位', 'category') : { ...addressee(to, asked), path }
  }
  if (first === 'town') {
    if (given.town === undefined) return lacks(path, '所在镇街（园区）的职能部门', 'town')
    const town = organizationAt(directory, given.town, given.on)
    const counterpart = second === '' ? '' : `（对口${organizationAt(directory, second, given.on).name}）`
    return { path, id: town.id, name: `${town.name}职能部门${counterpart}`, missing: [] }
  }
  const post = calledIn(directory.posts ?? {}, path)
  if (post) return { path, id: post[0], name: post[1].name, missing: [] }
  return { path, ...organizationAt(directory, path, given.on), missing: [] }
}
