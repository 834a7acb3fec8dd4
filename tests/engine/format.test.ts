import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileTenant, formatFile, runExamples } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { sampleFiles } from '../../packages/server/src/cli/sample/files.js'
import { configs, folderOf } from './tenants.js'

type Files = ReadonlyMap<string, string>

function spelled(files: Files, language: 'zh' | 'en'): Files {
  const texts = [...files].map(([file, text]): [string, string] => {
    if (!file.endsWith('.yaml')) return [file, text]
    const { formatted, issues } = formatFile({ file, text }, language)
    if (!formatted) throw new Error(JSON.stringify(issues))
    return [file, formatted.text]
  })
  return new Map(texts)
}

const versionOf = (files: Files): string | undefined => compileTenant(files, { examples: false }).tenant?.configVersion

function changed(files: Files, path: string, change: (text: string) => string): Files {
  const text = files.get(path) ?? ''
  const other = change(text)
  expect(other).not.toBe(text)
  return new Map([...files, [path, other]])
}

describe.each(readdirSync(configs))('%s', name => {
  const files = folderOf(join(configs, name))
  const [zh, en] = [spelled(files, 'zh'), spelled(files, 'en')]

  test('in Chinese it has no errors, mixes nothing, and every example holds', () => {
    const { tenant, issues } = compileTenant(zh)
    expect(issues.filter(({ severity, code }) => severity === 'error' || code === 'tenant/mixed-language')).toEqual([])
    const results = tenant ? runExamples(tenant) : []
    expect(results.length).toBe(compileTenant(files).tenant?.examples.flatMap(one => one.shape.examples).length)
    expect(results.filter(({ mismatches }) => mismatches.length > 0)).toEqual([])
  })

  test('in Chinese and back to English it is the text of before, to the character', () => {
    expect(spelled(zh, 'en')).toEqual(en)
    expect(spelled(en, 'en')).toEqual(en)
  })

  test('the version is that of what it says, in whichever language', () => {
    expect(versionOf(zh)).toBe(versionOf(files))
    expect(versionOf(en)).toBe(versionOf(files))
  })
})

describe('the version of a config', () => {
  const files = sampleFiles({ id: 'mytown', name: '我的镇', level: 'town', parent: undefined })
  const measure = 'programs/growth/measures/consulting.yaml'
  const now = versionOf(files)

  test.each([
    ['a figure', measure, '20万,', '21万,'],
    ['a name', measure, '咨询补助', '顾问补助'],
    ['an option', measure, 'about: year', 'about: project'],
    ['a sign', 'programs/growth/selection.yaml', 'needs: registered-here', 'needs: not registered-here'],
    ['a statement', 'sources/sample.yaml', '最多补助', '至多补助'],
  ])('is another after a change of %s', (_, path, from, to) => {
    expect(versionOf(changed(files, path, text => text.replace(from, to)))).not.toBe(now)
  })

  test('is another after a change of a template, and not of the README or of an example', () => {
    const letter = new Map([...files, ['documents/letter.hbs', '甲']])
    expect(versionOf(letter)).not.toBe(now)
    expect(versionOf(changed(letter, 'documents/letter.hbs', () => '乙'))).not.toBe(versionOf(letter))
    expect(versionOf(changed(files, 'README.md', text => `${text}\n`))).toBe(now)
    expect(versionOf(changed(files, 'examples/growth/consulting.yaml', text => text.replace('50万', '51万')))).toBe(now)
  })

  test.each([
    ['a comment', (text: string) => `# 说明\n${text}`],
    ['quotes', (text: string) => text.replace('id: consulting', "id:   'consulting'")],
    ['blanks and full-width signs in an expression', (text: string) => text.replace('fees[year]', 'fees［ year ］')],
    ['lines', (text: string) => text.replace('[economy, finance]', '\n  - economy\n  - finance')],
  ])('is the same after a change of %s', (_, change) => {
    expect(versionOf(changed(files, measure, change))).toBe(now)
  })

  test('is the same when a section is split into files, of which one is in Chinese', () => {
    const source = 'sources/sample.yaml'
    const [head = '', rest = ''] = (files.get(source) ?? '').split(/(?=^ {2}三:)/m)
    const split = new Map([...files, ['sources/sample/1.yaml', head], ['sources/sample/2.yaml', `clauses:\n${rest}`]])
    split.delete(source)
    expect(versionOf(split)).toBe(now)
    const { formatted } = formatFile({ file: 'sources/sample/2.yaml', text: `clauses:\n${rest}` }, 'zh')
    expect(versionOf(changed(split, 'sources/sample/2.yaml', () => formatted?.text ?? ''))).toBe(now)
  })
})
