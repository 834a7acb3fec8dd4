import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileTenant, messageFor, runExamples } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { sampleFiles } from '../../packages/server/src/cli/sample/files.js'

const docs = join(import.meta.dirname, '../../docs')

/** YAML of a page that names its file: `yaml path`, or `yaml +path` for what goes below what is there. */
const block = /^```yaml (\+?)(\S+)\n([^]*?)^```/gm

/** The folder that `peiyu new` makes, with the files of a page. */
function folderWith(page: string): Map<string, string> {
  const files = new Map(sampleFiles({ id: 'mytown', name: '我的镇', level: 'town', parent: undefined }))
  for (const [, plus, path = '', text = ''] of readFileSync(join(docs, page), 'utf8').matchAll(block)) {
    files.set(path, plus === '+' ? `${files.get(path) ?? ''}${text}` : text)
  }
  return files
}

describe.each(['ADD.md', 'CONFIG-NOTES.md'])('the YAML of %s', page => {
  const { tenant, issues } = compileTenant(folderWith(page))

  test('makes a folder without a mistake', () => {
    expect(issues.map(issue => `${issue.at?.file}:${issue.at?.line} ${messageFor(issue)}`)).toEqual([])
  })

  test('computes what it promises', () => {
    const results = tenant ? runExamples(tenant) : []
    expect(results.length).toBeGreaterThan(10)
    expect(results.filter(({ mismatches }) => mismatches.length > 0)).toEqual([])
  })
})
