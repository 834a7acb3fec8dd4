import { roles } from '@peiyu/core/client'

/** An address of the interface, and the row of the access table that lets somebody use it. */
export interface Cell {
  readonly method: string
  readonly path: string
  readonly noun: string
  readonly act: string
}

interface Route {
  readonly method: string
  readonly path: string
}

/** Addresses for whoever comes, and those for one's own account: no row speaks of them, they look by themselves. */
const withoutRow = new Set([
  '/api/session',
  '/api/setup',
  '/api/register',
  '/api/account/password',
  '/api/account/totp',
  '/api/account/registrations',
  '/api/openapi.json',
  '/api/docs',
  '/api/t/:tenant/match',
])
const policy = '/api/t/:tenant/programs/'

/** Where what is done is not what the method and the last step say. */
const acts: Readonly<Record<string, string>> = {
  'GET /api/t/:tenant/audit/export': 'verify',
  'GET /api/t/:tenant/audit/checkpoint': 'verify',
  'GET /api/audit/export': 'verify',
  'GET /api/audit/checkpoint': 'verify',
}

const isOpen = ({ path }: Route): boolean => withoutRow.has(path) || path.startsWith(policy)

function actOf({ method, path }: Route, below: readonly string[]): string {
  const said = acts[`${method} ${path}`]
  if (said !== undefined) return said
  if (method === 'GET') return 'read'
  if (method === 'PATCH') return 'update'
  const last = below.at(-1)
  return last === undefined ? 'create' : last === ':id' ? method.toLowerCase() : last
}

/** Every address that asks the table, by the act and the noun that it is about. */
export function cellsOf(routes: readonly Route[]): Cell[] {
  const own = routes.filter(route => route.path.startsWith('/api/') && route.method !== 'ALL' && !isOpen(route))
  return own.map(route => {
    const { method, path } = route
    const isTenants = path.startsWith('/api/t/:tenant/')
    const [first = '', ...below] = path.replace(isTenants ? '/api/t/:tenant/' : '/api/', '').split('/')
    const noun = first.replace(/\.(csv|xlsx)$/, '')
    return { method, path, noun: !isTenants && noun === 'audit' ? 'platform-audit' : noun, act: actOf(route, below) }
  })
}

/** Roles that somebody can hold in a tenant, and what each needs beside it. */
export const heldRoles = Object.keys(roles).filter(role => role !== 'public')
