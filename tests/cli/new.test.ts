import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, peiyu, put } from './peiyu.js'

const made = async (...more: string[]): Promise<string> => {
  const dir = emptyFolder()
  expect((await peiyu('new', 'mytown', '--dir', dir, ...more)).code).toBe(0)
  return join(dir, 'mytown')
}

test('a new tenant checks without a warning, every statement carried, and its examples pass', async () => {
  const folder = await made('--name', '我的镇', '--level', 'town', '--parent', 'mycity')
  const check = await peiyu('check', folder, '--json')
  expect(check.code).toBe(0)
  expect(JSON.parse(check.out)).toMatchObject({ ok: true, issues: [], coverage: [{ open: [] }] })
  const examples = await peiyu('test', folder, '--json')
  expect(JSON.parse(examples.out)).toMatchObject({ ok: true, failed: 0, passed: 10 })
  expect(readFileSync(join(folder, 'sources/sample.yaml'), 'utf8')).toContain('coverage: complete')
})

test('the next steps that are printed work', async () => {
  const dir = emptyFolder()
  const { out } = await peiyu('new', 'mytown', '--dir', dir)
  const steps = [...out.matchAll(/^ {2}peiyu (.+?) {2}/gm)].map(([, words = '']) => words.split(' '))
  expect(steps.map(([command]) => command)).toEqual(['check', 'test', 'assess'])
  for (const words of steps) expect(await peiyu(...words)).toMatchObject({ code: 0 })
})

test('every file of policy says that it is a sample', async () => {
  const folder = await made()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter(each => each.endsWith('.yaml') && each !== 'tenant.yaml'))
    expect(readFileSync(join(folder, file), 'utf8'), file).toMatch(/样例|虚构/)
})

test('names that YAML could misread are written so that it does not', async () => {
  for (const name of ['甲: 乙', '# 镇', '@镇', '[镇]', "it's", '"镇"', 'true', '2017', '- 镇']) {
    const folder = await made('--name', name)
    const { code, out } = await peiyu('check', folder)
    expect(code, out).toBe(0)
    expect(out).toContain(`${name}  mytown`)
  }
})

test('a folder that exists is left as it is', async () => {
  const dir = emptyFolder()
  put(dir, 'mytown/tenant.yaml', 'mine')
  const { code, err } = await peiyu('new', 'mytown', '--dir', dir)
  expect(code).toBe(2)
  expect(err).toContain('已经存在')
  expect(readdirSync(join(dir, 'mytown'))).toEqual(['tenant.yaml'])
})

test.each(['Mytown', '1town', '../town', 'a/b', 'my town', '镇', ''])('no tenant is called %j', async id => {
  const dir = emptyFolder()
  const { code } = await peiyu('new', id, '--dir', dir)
  expect(code).toBe(2)
  expect(readdirSync(dir)).toEqual([])
})
