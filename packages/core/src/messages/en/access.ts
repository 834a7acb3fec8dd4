import type { AccessCode } from '../../access/codes.js'
import type { IssueParams } from '../../base/issue.js'

/** Words for what accounts, roles and tokens refuse. */
export const access: Record<AccessCode, (params: IssueParams) => string> = {
  'access/administrator-holds-no-role': () =>
    'System, security and audit administrators hold no role in a tenant. Make another account.',
  'access/enterprise-by-registration': () =>
    'Nobody is made an enterprise user: firms register, and the town or the office confirms.',
  'access/expiry': p => `It must expire after now, and within ${p.most} days.`,
  'access/grant-taken': () => 'The account has this role already.',
  'access/last-administrator': () => 'It is the last administrator of its kind. Make another one first.',
  'access/login-taken': () => 'The login name is taken. Choose another.',
  'access/organization-without-role': p =>
    `${p.organization} does not have the role ${p.role} in the config. Those that do: ${p.options}.`,
  'access/own-account': () => 'This cannot be done to one’s own account. Change your password instead.',
  'access/password-classes': p =>
    `The password needs at least ${p.classes} of: small letters, capitals, digits, other signs.`,
  'access/password-common': () => 'The password is a common one, and easily guessed. Choose another.',
  'access/password-name': () => 'The password must not have the login name in it.',
  'access/password-short': p => `The password needs at least ${p.least} characters.`,
  'access/password-unchanged': () => 'The new password is the old one.',
  'access/revoked': () => 'The token has been revoked already.',
  'access/town-needed': p => `The role ${p.role} needs a town or park.`,
  'access/unchanged': p => `It is ${p.found} already.`,
  'access/unknown-account': () => 'There is no such account.',
  'access/unknown-organization': p => `The tenant has no organization ${p.found}.`,
  'access/unknown-tenant': p => `There is no tenant ${p.found}.`,
}
