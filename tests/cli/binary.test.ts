import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { skipWith } from '../skip.js'
import { emptyFolder, tenant } from './peiyu.js'

const binary = 'packages/server/bin/peiyu.mjs'
const node = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } })

test('the command that is not built says what to run', () => {
  const folder = join(emptyFolder(), 'bin')
  mkdirSync(folder)
  copyFileSync(binary, join(folder, 'peiyu.mjs'))
  const { status, stdout, stderr } = node([join(folder, 'peiyu.mjs'), 'check'])
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('npm start')
})

test('the built command answers, with exit codes, and in colour only when asked', context => {
  if (!existsSync('packages/server/dist/main.js')) return skipWith(context, 'not built')
  expect(node([binary]).stdout).toContain('peiyu <命令>')
  expect(node([binary, 'chek']).status).toBe(2)
  const plain = node([binary, 'check', tenant], { FORCE_COLOR: '', NO_COLOR: '' })
  expect(plain.status).toBe(0)
  expect(plain.stdout).not.toContain('\u001b')
  expect(node([binary, 'check', tenant], { FORCE_COLOR: '1', NO_COLOR: '' }).stdout).toContain('\u001b[32m')
  expect(node([binary, 'check', tenant], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain('\u001b')
  expect(node([binary, 'check', 'configs/nowhere']).status).toBe(2)
})

test('the web pages answer until a signal ends them, with 0', async context => {
  if (!existsSync('packages/server/dist/http/serve.js')) return skipWith(context, 'not built')
  const server = spawn(process.execPath, [binary, 'serve', '--demo', '--port', '0'], { stdio: 'pipe' })
  const ended = once(server, 'exit')
  try {
    let said = ''
    for await (const part of server.stdout.setEncoding('utf8')) {
      said += String(part)
      if (said.includes('Ctrl-C')) break
    }
    const url = /http:\/\/\S+/.exec(said)?.[0] ?? ''
    expect((await fetch(url)).status).toBe(200)
  } finally {
    server.kill('SIGTERM')
  }
  expect(await ended).toEqual([0, null])
})
