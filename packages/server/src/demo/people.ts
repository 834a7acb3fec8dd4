import { type AccountKind, accountKinds } from '@peiyu/core/client'
import type { Write } from '../db/write.js'
import type { NewId } from './rows.js'
import type { DemoUser } from './population.js'

/** Somebody who can sign in to a demonstration, as it is told to whoever started it. */
export interface DemoLogin {
  readonly login: string
  readonly name: string
  /** A role in the tenant; of an administrator of the platform, its kind. */
  readonly role: string
  /** For which organization or firm, by its name; `''` for none. */
  readonly of: string
  /** Nothing for administrators, who work in none. */
  readonly tenant?: string
}

/** What all accounts of a demonstration have alike. */
export interface Common {
  readonly at: string
  readonly passwordHash: string
  readonly newId: NewId
}

interface Account {
  readonly id: string
  readonly write: Write
}

function accountOf({ login, name }: DemoLogin, kind: AccountKind, { at, passwordHash, newId }: Common): Account {
  const id = newId(at)
  return {
    id,
    write: { insert: 'accounts', row: { id, recordedAt: at, login, name, kind, state: 'active', passwordHash } },
  }
}

/** Where somebody works: the tenant, the name of the organization or firm, and the firm's id. */
export interface Post {
  readonly tenant: string
  readonly of: string
  readonly enterpriseId: string
}

/** A person with its role, as writes. */
export function personOf(
  { login, name, role, organization = '' }: DemoUser,
  { tenant, of, enterpriseId }: Post,
  common: Common,
): { readonly login: DemoLogin; readonly id: string; readonly writes: readonly Write[] } {
  const told = { login, name, role, of, tenant }
  const { id, write } = accountOf(told, 'person', common)
  const grant = { accountId: id, tenant, role, organization, enterpriseId }
  const row = { id: common.newId(common.at), recordedAt: common.at, ...grant }
  return { login: told, id, writes: [write, { insert: 'grants', row }] }
}

const administrators: Readonly<Record<Exclude<AccountKind, 'person'>, string>> = {
  system: '系统管理员',
  security: '安全管理员',
  audit: '审计管理员',
}

/** The three who run the platform, and nobody's tenant. */
export const administratorsOf = (common: Common): ReturnType<typeof personOf>[] =>
  accountKinds.flatMap(kind => {
    if (kind === 'person') return []
    const login = { login: kind, name: administrators[kind], role: kind, of: '' }
    const { id, write } = accountOf(login, kind, common)
    return [{ login, id, writes: [write] }]
  })

const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that is read off a terminal and typed, from a token that nobody guesses: 59 bits. */
export function passwordFrom(token: string): string {
  const bytes = Buffer.from(token, 'base64url')
  const sign = (i: number): string => signs[((bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0)) % signs.length] ?? ''
  const group = (from: number): string => [0, 1, 2, 3].map(i => sign(from + i)).join('')
  return [0, 4, 8].map(group).join('-')
}
