import type { Kept } from './records'

export interface Account extends Kept {
  readonly login: string
  readonly name: string
  readonly kind: 'person' | 'system' | 'security' | 'audit'
  readonly state: string
  readonly secondFactor: boolean
  readonly lastSeenAt: string | null
  /** Answered once, when it was made or reset. */
  readonly password?: string
}

export interface Grant extends Kept {
  readonly accountId: string
  readonly tenant: string
  readonly role: string
  readonly organization: string
  readonly enterpriseId: string
}

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
