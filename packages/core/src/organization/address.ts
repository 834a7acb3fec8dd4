import { calledIn, type Directory, namesIn } from './directory.js'

/** Words with which a path to people begins that are no organization and no post. */
const roots = ['firm', 'town', 'heads', 'category']

const partsOfFirm = ['liaison', 'lead', 'town']

/** A word of a path that means nothing where it stands, and those that would. */
export interface StrangeWord {
  readonly found: string
  readonly names: readonly string[]
}

/**
 * The first word of a path to people that means nothing; nothing when the whole path does. A path is an organization or
 * a post by id or name, `heads.<organization>`, `firm.liaison`, `firm.lead`, `firm.lead.head`, `firm.town`,
 * `firm.town.head`, `town.<organization>`, or `category.<column>`.
 */
export function strangeIn(
  path: string,
  { organizations, posts = {} }: Directory,
  columns: readonly string[],
): StrangeWord | undefined {
  const [first = '', second, third] = path.split('.')
  const among = (word: string | undefined, names: readonly string[]): StrangeWord | undefined =>
    word !== undefined && names.includes(word) ? undefined : { found: word ?? first, names }
  const unit = (word: string | undefined): StrangeWord | undefined =>
    word !== undefined && calledIn(organizations, word) ? undefined : among(word, namesIn(organizations))
  if (first === 'heads') return unit(second)
  if (first === 'town') return second === undefined ? undefined : unit(second)
  if (first === 'category') return among(second, columns)
  if (first !== 'firm') {
    if (calledIn(organizations, path) || calledIn(posts, path)) return undefined
    return among(path, [...namesIn(organizations), ...namesIn(posts), ...roots])
  }
  if (second === undefined) return undefined
  return among(second, partsOfFirm) ?? (third === undefined ? undefined : among(third, ['head']))
}
