import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleFiles } from '../../packages/server/src/cli/sample/files.js'

const docs = join(import.meta.dirname, '../../docs')

/** YAML of a page that names its file: `yaml path`, or `yaml +path` for what goes below what is there. */
const block = /^```yaml (\+?)(\S+)\n([^]*?)^```/gm

/** The folder that `peiyu new` makes, with the files of a page. */
export function folderWith(page: string): Map<string, string> {
  const files = new Map(sampleFiles({ id: 'mytown', name: '我的镇', level: 'town', parent: undefined }))
  for (const [, plus, path = '', text = ''] of readFileSync(join(docs, page), 'utf8').matchAll(block)) {
    files.set(path, plus === '+' ? `${files.get(path) ?? ''}${text}` : text)
  }
  return files
}
