import type { Directory } from './directory.js'

/** Words with which a path to people begins that are no organization and no post. */
export const addressRoots = ['firm', 'town', 'heads', 'category', 'rest'] as const

const afterFirm = new Set(['liaison', 'lead', 'town'])

/**
 * Whether a path to people means something: an organization or a post by id or name, `heads.<organization>`,
 * `firm.liaison`, `firm.lead`, `firm.lead.head`, `firm.town`, `firm.town.head`, `town.<organization>`,
 * `category.<column>`. Gives the word that does not, else nothing.
 */
export function strangeIn(
  path: string,
  { organizations, posts = {} }: Directory,
  columns: readonly string[],
): string | undefined {
  const [first = '', second, third] = path.split('.')
  const isOrganization = (id: string): boolean =>
    Object.hasOwn(organizations, id) ||
    Object.values(organizations).some(({ name, short }) => name === id || short === id)
  if (first === 'heads') return second !== undefined && isOrganization(second) ? undefined : (second ?? first)
  if (first === 'town') return second === undefined || isOrganization(second) ? undefined : second
  if (first === 'category') return second !== undefined && columns.includes(second) ? undefined : (second ?? first)
  if (first === 'firm') {
    if (second !== undefined && !afterFirm.has(second)) return second
    return third === undefined || third === 'head' ? undefined : third
  }
  const isPost = Object.hasOwn(posts, first) || Object.values(posts).some(({ name }) => name === first)
  return isOrganization(path) || isPost ? undefined : first
}
