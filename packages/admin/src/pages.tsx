import { type ComponentType, lazy, type ReactNode } from 'react'
import type { ResourceProps } from 'react-admin'

/** A page: the lists and records of a noun, or one of its own. */
export interface Page {
  readonly path: string
  readonly resource?: Omit<ResourceProps, 'name'>
  readonly element?: ReactNode
}

/** A page that is loaded when it is opened. */
const later = <N extends string>(load: () => Promise<Readonly<Record<N, ComponentType>>>, name: N): ComponentType =>
  lazy<ComponentType>(async () => ({ default: (await load())[name] }))

const own = (path: string, Component: ComponentType): Page => ({ path, element: <Component /> })

const Account = later(() => import('./account/AccountPage'), 'AccountPage')
const Accounts = later(() => import('./accounts/AccountList'), 'AccountList')
const AccountOne = later(() => import('./accounts/AccountShow'), 'AccountShow')
const Assessments = later(() => import('./assessments/AssessmentList'), 'AssessmentList')
const AssessmentOne = later(() => import('./assessments/AssessmentShow'), 'AssessmentShow')
const Audit = later(() => import('./audit/AuditPage'), 'AuditPage')
const Calculator = later(() => import('./measures/CalculatorPage'), 'CalculatorPage')
const Enterprises = later(() => import('./enterprises/EnterpriseList'), 'EnterpriseList')
const EnterpriseOne = later(() => import('./enterprises/EnterpriseShow'), 'EnterpriseShow')
const ImportNew = later(() => import('./imports/ImportCreate'), 'ImportCreate')
const ImportOne = later(() => import('./imports/ImportShow'), 'ImportShow')
const Imports = later(() => import('./imports/ImportList'), 'ImportList')
const Measures = later(() => import('./measures/MeasuresPage'), 'MeasuresPage')
const Open = later(() => import('./open/OpenPage'), 'OpenPage')
const Registrations = later(() => import('./registrations/RegistrationList'), 'RegistrationList')
const Sessions = later(() => import('./sessions/SessionList'), 'SessionList')
const Tenants = later(() => import('./tenants/TenantList'), 'TenantList')
const Tokens = later(() => import('./tokens/TokenList'), 'TokenList')
const Workshop = later(() => import('./workshop/WorkshopPage'), 'WorkshopPage')

/** Every page, by its address. */
export const pages: readonly Page[] = [
  { path: 'enterprises', resource: { list: Enterprises, show: EnterpriseOne, recordRepresentation: 'name' } },
  { path: 'imports', resource: { list: Imports, create: ImportNew, show: ImportOne } },
  { path: 'assessments', resource: { list: Assessments, show: AssessmentOne } },
  { path: 'registrations', resource: { list: Registrations } },
  own('measures', Measures),
  own('measures/:program/:measure', Calculator),
  own('open', Open),
  own('workshop', Workshop),
  own('workshop/versions', Workshop),
  { path: 'tenants', resource: { list: Tenants } },
  { path: 'accounts', resource: { list: Accounts, show: AccountOne } },
  { path: 'sessions', resource: { list: Sessions } },
  { path: 'tokens', resource: { list: Tokens } },
  own('audit', Audit),
  own('platform-audit', Audit),
  own('account', Account),
]
