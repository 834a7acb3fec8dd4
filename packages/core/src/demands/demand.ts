import type { Basis } from '../base/clause.js'
import type { Expr } from '../language/values/expr.js'
import type { ListedRule } from '../programs/rule-list.js'

/** A way that a demand takes (交办): `to` is an address of the organization's directory. */
export interface Route extends ListedRule {
  readonly to: string
  readonly by: readonly string[]
  readonly within?: string
  readonly document?: string
}

/** Kinds of demands and the organizations that each concerns, by column. */
export interface Category {
  readonly id: string
  readonly name: string
  readonly to: Readonly<Record<string, string>>
}

/** Who hears of an event, how, and by which text (通知). */
export interface Notification {
  readonly on: string
  readonly to: readonly string[]
  readonly by: readonly string[]
  readonly basis: Basis
  readonly document?: string
  readonly when?: Expr
}

/** Where an enterprise's problem goes (企业诉求): the routes in order, what may be done beside, who hears of it. */
export interface Demands {
  readonly categories: ReadonlyMap<string, Category>
  readonly routes: readonly Route[]
  readonly options: readonly Route[]
  readonly deadlines?: { readonly answer: Expr; readonly warn?: Expr; readonly basis: Basis }
  readonly rating?: {
    readonly basis: Basis
    readonly options: Readonly<Record<string, string>>
    readonly returnWhen: readonly string[]
  }
  readonly instruction?: { readonly by: readonly string[]; readonly basis: Basis }
  readonly notifications: readonly Notification[]
}
