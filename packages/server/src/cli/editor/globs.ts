import type { editorSchemas } from '@peiyu/core'

type SchemaName = keyof ReturnType<typeof editorSchemas>

const inProgram = (name: string): readonly string[] => [`programs/*/${name}.yaml`]
const inFolder = (name: string): readonly string[] => [`programs/*/${name}/*.yaml`]

/** Which files of a tenant's folder a schema is for. */
export const globs: Readonly<Record<SchemaName, readonly string[]>> = {
  tenant: ['tenant.yaml'],
  source: ['sources/*.yaml'],
  'source-part': ['sources/*/*.yaml'],
  organization: ['organization.yaml'],
  facts: ['facts.yaml'],
  program: inProgram('program'),
  selection: inProgram('selection'),
  liaison: inProgram('liaison'),
  demands: inProgram('demands'),
  evaluation: inProgram('evaluation'),
  targets: inProgram('targets'),
  'targets-part': inFolder('targets'),
  duties: inProgram('duties'),
  'duties-part': inFolder('duties'),
  reported: [...inProgram('reported'), ...inFolder('reported')],
  notifications: inProgram('notifications'),
  measure: ['programs/*/measures/*.yaml'],
  examples: ['examples/*/**/*.yaml'],
  situation: ['demo/firm*.yaml'],
  applications: ['demo/applications*.yaml'],
  claims: ['demo/claims*.yaml'],
  population: ['demo/population.yaml'],
}
