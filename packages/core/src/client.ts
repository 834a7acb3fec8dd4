// Records, who may do what to them, and the typed client: for the server, the console, and whoever embeds the API.
export { type Account, type AccountKind, accountKinds, type Grant } from './access/account.js'
export type { AssessmentResult, AssessmentRun } from './assessments/record.js'
export { type Actor, can, type Permit, rowsFor } from './access/can.js'
export type { OpenSession } from './access/open-session.js'
export { ChangePassword, ConfirmSecondFactor, Register, RemoveSecondFactor, SetUp } from './access/own.js'
export { type PasswordProfile, type PasswordProfileName, passwordProfiles, weaknessOf } from './access/password.js'
export { type PermissionRow, type Scope, scopes } from './access/permission.js'
export { ChooseTenant, Session, SignIn } from './access/session.js'
export type { ServedTenant } from './access/served-tenant.js'
export { roles } from './access/roles.js'
export { accessTable } from './access/table.js'
export type { ServiceToken } from './access/token.js'
export type { IssueParams } from './base/issue.js'
export {
  type Client,
  type ClientOptions,
  createClient,
  type Options,
  type Page,
  Problem,
  type Query,
  queryText,
  type ResourceClient,
  type Send,
} from './client/client.js'
export { type Reach, type ResourceSpec, type VerbSpec } from './client/resource.js'
export { type Resources, resources } from './client/resources/resources.js'
export type { Enterprise } from './enterprises/enterprise.js'
export type { EnterpriseEvent } from './enterprises/event.js'
export { type LetterType, letterTypeOf, type Registration, RegistrationOf } from './enterprises/registration.js'
export {
  creditCodeCheckDigit,
  type CreditCodeReading,
  normaliseCreditCode,
  readCreditCode,
} from './facts/credit-code.js'
export type { Fact } from './facts/fact.js'
export type { Import } from './imports/import.js'
export type { Job } from './jobs/job.js'
export type { Membership } from './membership/record.js'
export type { ParameterValue, SetValue } from './policy/parameter.js'
export type { ReadingChoice } from './policy/reading.js'
export type { ConfigVersion } from './policy/version.js'
export type { View } from './views/view.js'
