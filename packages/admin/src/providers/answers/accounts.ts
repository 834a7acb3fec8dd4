import type { Account as Kept } from '@peiyu/core/client'

/** An account; with its password once, when it was made or reset. */
export type Account = Kept & { readonly password?: string }

/** Roles that can be granted; of an enterprise they come with a registration. */
export const grantable = [
  'office',
  'lead',
  'department',
  'town',
  'leader',
  'committee',
  'expert',
  'data',
  'finance',
  'provider',
  'auditor',
  'config-editor',
] as const
