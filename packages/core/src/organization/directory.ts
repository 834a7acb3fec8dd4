/** An organization as addresses of people need it (单位). */
export interface Organization {
  readonly name: string
  readonly short?: string
  readonly kind: string
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
