import { lazy, type ReactNode } from 'react'
import type { ResourceProps } from 'react-admin'

export interface Page {
  readonly path: string
  /** Lists and records of a noun. */
  readonly resource?: Omit<ResourceProps, 'name'>
  readonly element?: ReactNode
}

const EnterpriseList = lazy(async () => ({ default: (await import('./enterprises/EnterpriseList')).EnterpriseList }))

const EnterpriseShow = lazy(async () => ({ default: (await import('./enterprises/EnterpriseShow')).EnterpriseShow }))

/** Every page, by its address. Each is loaded when it is opened. */
export const pages: readonly Page[] = [
  { path: 'enterprises', resource: { list: EnterpriseList, show: EnterpriseShow, recordRepresentation: 'name' } },
]
