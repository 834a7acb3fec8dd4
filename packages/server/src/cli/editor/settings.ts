import { globs } from './globs.js'

/** Where the schemas stand, as seen from the folder that an editor opens. */
export const schemaFolder = '.peiyu/schema'

type Settings = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Which schema is for which files; `where` stands before the paths of a tenant's folder. */
export const schemaGlobs = (where: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(globs).map(([name, all]) => [`./${schemaFolder}/${name}.json`, all.map(glob => where + glob)]),
  )

/** The settings of an editor with our schemas in them; whatever else stands there stays. Nothing if they are no JSON. */
export function withSchemas(old: string | undefined, where: string): string | undefined {
  let settings: unknown
  try {
    settings = old === undefined ? {} : JSON.parse(old)
  } catch {
    return undefined
  }
  if (!isObject(settings)) return undefined
  const before = isObject(settings['yaml.schemas']) ? settings['yaml.schemas'] : {}
  const others = Object.entries(before).filter(([name]) => !name.startsWith(`./${schemaFolder}/`))
  const schemas = { ...Object.fromEntries(others), ...schemaGlobs(where) }
  return `${JSON.stringify({ ...settings, 'yaml.schemas': schemas }, null, 2)}\n`
}
