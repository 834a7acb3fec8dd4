import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '@peiyu/core'
import type { Command } from '../../command.js'
import { writeForEditors } from '../../editor/write.js'
import { languageOption } from '../../language.js'

/** The JSON Schema of every section, for editors that complete and check while one types. */
export const schemaCommand: Command = {
  name: 'schema',
  says: { zh: '输出各类文件的 JSON Schema，供编辑器补全和检查', en: 'JSON Schemas of all sections, for editors' },
  operands: [],
  options: [
    {
      name: 'write',
      value: 'FOLDER',
      says: { zh: '写入辖区文件夹（或它们的上级），并设好 VS Code', en: 'set up VS Code in a folder of tenants' },
    },
    { name: 'out', value: 'DIR', says: { zh: '写入文件夹，一类一个文件', en: 'write one file a section here' } },
    { ...languageOption, says: { zh: '键用中文还是英文；默认中文', en: 'keys in Chinese (default) or English' } },
  ],
  examples: [
    'peiyu schema --write configs/mytown',
    'peiyu schema --out .schemas --lang en',
    'peiyu schema > schemas.json',
  ],
  run(call) {
    const { args, language, print, paint } = call
    const folder = args.text('write')
    if (folder !== undefined) {
      writeForEditors(call, folder)
      return 0
    }
    const schemas = jsonSchemas(language)
    const out = args.text('out')
    if (out === undefined) {
      print(JSON.stringify(schemas, null, 2))
      return 0
    }
    mkdirSync(out, { recursive: true })
    for (const [name, schema] of Object.entries(schemas)) {
      const file = join(out, `${name}.schema.json`)
      writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`)
      print(`${paint.green('✓')} ${file}`)
    }
    return 0
  },
}
