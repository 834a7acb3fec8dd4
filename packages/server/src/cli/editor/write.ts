import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { editorSchemas } from '@peiyu/core'
import { type Call, WrongUsage } from '../command.js'
import { schemaFolder, schemaGlobs, withSchemas } from './settings.js'

const isTenant = (folder: string): boolean => existsSync(join(folder, 'tenant.yaml'))
const holdsTenants = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some(name => isTenant(join(folder, name)))

/** What stands before the paths of a tenant's folder, seen from the folder that is opened: one tenant, or many. */
function whereIn(folder: string): string {
  if (isTenant(folder)) return ''
  const many = ['', 'configs/'].find(below => holdsTenants(join(folder, below)))
  if (many !== undefined) return `${many}*/`
  throw new WrongUsage({
    zh: `${folder} 里没有辖区：没有 tenant.yaml，下面的文件夹里也没有。`,
    en: `There is no tenant in ${folder}: no tenant.yaml, nor one in the folders below.`,
  })
}

const recommended = `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n`

function put(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Writes the schemas into a folder and tells the editor which files they are for. */
export function writeForEditors(call: Call, folder: string): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const where = whereIn(folder)
  const schemas = Object.entries(editorSchemas())
  for (const [name, schema] of schemas) put(folder, `${schemaFolder}/${name}.json`, `${JSON.stringify(schema)}\n`)
  const count = zh ? `${schemas.length} 份 JSON Schema，供编辑器` : `${schemas.length} JSON Schemas, for editors`
  print(`${paint.green('+')} ${posix.join(folder, schemaFolder)}/  ${paint.dim(count)}`)
  const file = '.vscode/settings.json'
  const old = existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined
  const settings = withSchemas(old, where)
  if (settings === undefined) {
    const cannot = zh
      ? '里有注释或不是 JSON，没有改动。请自己加上：'
      : 'has comments or is no JSON, and stays. Add this:'
    print(`${paint.yellow('!')} ${posix.join(folder, file)} ${cannot}`)
    return print(JSON.stringify({ 'yaml.schemas': schemaGlobs(where) }, null, 2))
  }
  put(folder, file, settings)
  print(`${paint.green('+')} ${posix.join(folder, file)}`)
  if (!existsSync(join(folder, '.vscode/extensions.json'))) put(folder, '.vscode/extensions.json', recommended)
}
