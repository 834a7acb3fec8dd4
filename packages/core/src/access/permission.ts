import { z } from 'zod'

/**
 * Over which records of a noun a row of the table reaches (范围): `own` is of the actor's enterprises, `self` what an account
 * keeps for itself.
 */
export const scopes = ['tenant', 'organization', 'town', 'liaison', 'assigned', 'own', 'self'] as const
export type Scope = (typeof scopes)[number]

/** Fields that a role may read or write; all of them where it is not said. */
const fields = z.strictObject({ read: z.array(z.string()).optional(), write: z.array(z.string()).optional() })

export const permissionRow = z.strictObject({
  role: z.string(),
  noun: z.string(),
  acts: z.array(z.string()),
  scope: z.enum(scopes),
  fields: fields.optional(),
})

/** What one role may do to one noun, and how far (一行权限). */
export type PermissionRow = z.infer<typeof permissionRow>
