import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatFile } from '@peiyu/core'
import { Ajv, type ValidateFunction } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { configs, folderOf as filesOf } from '../engine/tenants.js'
import { emptyFolder, folderOf, peiyu, put } from './peiyu.js'

/** A glob of an editor's settings: `*` within a name, `**` through folders. */
const matches = (glob: string, path: string): boolean =>
  new RegExp(
    `^${glob.replaceAll('.', '\\.').replaceAll('**/', '§').replaceAll('*', '[^/]*').replaceAll('§', '(?:.*/)?')}$`,
  ).test(path)

type Schemas = Readonly<Record<string, readonly string[]>>

const settingsOf = (folder: string): { 'yaml.schemas': Schemas } =>
  JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')) as { 'yaml.schemas': Schemas }

/** Validates as an editor does: by the schema that the settings of the folder assign to a path. */
function editorIn(folder: string) {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false })
  const known = new Map<string, ValidateFunction>()
  const schemas = Object.entries(settingsOf(folder)['yaml.schemas'])
  return {
    assigned: (path: string) =>
      schemas.filter(([, globs]) => globs.some(glob => matches(glob, path))).map(([name]) => name),
    problems(path: string, text: string): string[] {
      const [name = ''] = this.assigned(path)
      const validate =
        known.get(name) ?? ajv.compile(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>)
      known.set(name, validate)
      validate(parse(text))
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      )
    },
  }
}

async function opened(): Promise<string> {
  const dir = emptyFolder()
  await peiyu('new', 'mytown', '--dir', dir)
  return join(dir, 'mytown')
}

let folder: string
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  folder = await opened()
  editor = editorIn(folder)
})

const isWritten = (path: string): boolean => path.endsWith('.yaml') && !['mutants.yaml', 'lint.yaml'].includes(path)

describe.each(readdirSync(configs))('every file of %s', name => {
  const files = [...filesOf(join(configs, name))].filter(([path]) => isWritten(path))

  test('has one schema, and is right by it, as it is and in Chinese', () => {
    const wrong = files.flatMap(([path, text]) => {
      expect(editor.assigned(path), path).toHaveLength(1)
      const chinese = formatFile({ file: path, text }, 'zh').formatted?.text ?? ''
      return [text, chinese].flatMap(each => editor.problems(path, each)).map(problem => `${path}: ${problem}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('an editor marks', () => {
  const measure = 'programs/growth/measures/consulting.yaml'

  test.each([
    ['an English key with a slip', (text: string) => text.replace('limits:', 'limit:')],
    ['a key with a slip inside', (text: string) => text.replace('per: [firm', 'pre: [firm')],
    ['an option with a slip', (text: string) => text.replace('gives: money', 'gives: mony')],
    ['a Chinese key with a slip', (text: string) => chinese(text).replace('限额:', '限領:')],
    ['a Chinese key of another place inside', (text: string) => chinese(text).replace('最高:', '最底:')],
    ['an English key in a Chinese file', (text: string) => chinese(text).replace('限额:', 'limits:')],
    ['a key that is missing', (text: string) => text.replace('id: consulting', '')],
  ])('%s', (_, change) => {
    const text = readFileSync(join(folder, measure), 'utf8')
    expect(editor.problems(measure, text)).toEqual([])
    expect(editor.problems(measure, chinese(text))).toEqual([])
    expect(change(text)).not.toBe(text)
    expect(editor.problems(measure, change(text))).not.toEqual([])
  })

  const chinese = (text: string): string => formatFile({ file: measure, text }, 'zh').formatted?.text ?? ''
})

describe('the settings of an editor', () => {
  test('come with a new tenant, whose folder reads as before', async () => {
    expect(existsSync(join(folder, '.vscode/extensions.json'))).toBe(true)
    expect((await peiyu('check', folder, '--json')).out).toContain('"issues": []')
  })

  test('are written into a folder of many tenants, and again into one that has settings, which stay', async () => {
    const mine = {
      'editor.tabSize': 2,
      'yaml.schemas': { 'https://example.org/a.json': ['a.yaml'], './.peiyu/schema/old.json': 'b' },
    }
    const many = folderOf({ '.vscode/settings.json': JSON.stringify(mine), 'configs/a/tenant.yaml': 'peiyu: 1\n' })
    expect((await peiyu('schema', '--write', many)).code).toBe(0)
    const once = readFileSync(join(many, '.vscode/settings.json'), 'utf8')
    expect(JSON.parse(once)).toMatchObject({
      'editor.tabSize': 2,
      'yaml.schemas': { 'https://example.org/a.json': ['a.yaml'] },
    })
    expect(settingsOf(many)['yaml.schemas']).not.toHaveProperty(['./.peiyu/schema/old.json'])
    expect(editorIn(many).assigned('configs/a/programs/p/targets/1.yaml')).toEqual([
      './.peiyu/schema/targets-part.json',
    ])
    await peiyu('schema', '--write', many)
    expect(readFileSync(join(many, '.vscode/settings.json'), 'utf8')).toBe(once)
  })

  test('with comments stay as they are, and what to add is said', async () => {
    const commented = folderOf({ 'tenant.yaml': 'peiyu: 1\n' })
    put(commented, '.vscode/settings.json', '{ // mine\n}\n')
    const { code, out } = await peiyu('schema', '--write', commented)
    expect(code).toBe(0)
    expect(out).toContain('"./.peiyu/schema/measure.json"')
    expect(readFileSync(join(commented, '.vscode/settings.json'), 'utf8')).toBe('{ // mine\n}\n')
  })

  test('are not written where there is no tenant', async () => {
    const empty = emptyFolder()
    expect((await peiyu('schema', '--write', empty)).code).toBe(2)
    expect(readdirSync(empty)).toEqual([])
  })
})
