import { type Day, parseDay } from '../base/dates.js'

/** An organization as addresses of people need it (单位). */
export interface Organization {
  readonly name: string
  readonly short?: string
  readonly kind: string
  /** Its first day. */
  readonly from?: string
  /** Its last day. */
  readonly until?: string
  /** Who goes on with its tasks after that day. */
  readonly successor?: string
}

/** A post that somebody holds (职务); without `of` every organization of its kind has one. */
export interface Post {
  readonly name: string
  readonly of?: string
}

/** Who is who in a tenant: organizations, posts, and the posts of each liaison level. */
export interface Directory {
  readonly organizations: Readonly<Record<string, Organization>>
  readonly posts?: Readonly<Record<string, Post>>
  readonly leaders?: Readonly<Record<string, readonly string[]>>
}

interface Called {
  readonly name: string
  readonly short?: string
}

/** All words by which organizations or posts are called: id, name, short name. */
export const namesIn = (all: Readonly<Record<string, Called>>): string[] =>
  Object.entries(all).flatMap(([id, { name, short }]) => [id, name, ...(short === undefined ? [] : [short])])

/** Whether an organization or post is called so. */
export const isCalled = ([id, { name, short }]: readonly [string, Called], wanted: string): boolean =>
  [id, name, short].includes(wanted)

/** The ids of a directory's entries by every word that they are called; of two with one name the first. */
const ids = new WeakMap<object, ReadonlyMap<string, string>>()

function idsOf(all: Readonly<Record<string, Called>>): ReadonlyMap<string, string> {
  const known = ids.get(all)
  if (known) return known
  const found = new Map<string, string>()
  for (const [id, { name, short = id }] of Object.entries(all)) {
    for (const word of [id, name, short]) if (!found.has(word)) found.set(word, id)
  }
  ids.set(all, found)
  return found
}

/** The organization or post of a name. */
export function calledIn<T extends Called>(
  all: Readonly<Record<string, T>>,
  wanted: string,
): readonly [string, T] | undefined {
  const id = idsOf(all).get(wanted)
  const entry = id === undefined ? undefined : all[id]
  return id === undefined || !entry ? undefined : [id, entry]
}

/** Whether an organization exists on a day; its last day is one of its own. */
export const existsOn = ({ from, until }: Organization, on: Day): boolean =>
  on >= (parseDay(from ?? '') ?? -Infinity) && on <= (parseDay(until ?? '') ?? Infinity)
