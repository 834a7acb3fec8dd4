import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test, type TestContext } from 'vitest'
import { skipWith } from '../skip.js'
import { emptyFolder, peiyu, put } from './peiyu.js'

const binary = 'packages/server/bin/peiyu.mjs'

interface Line {
  readonly time: string
  readonly ok: boolean
  readonly issues?: readonly { readonly code: string; readonly file: string }[]
}

/** A command that watches, run as a process of its own; its lines are read one by one. */
function watched(...words: string[]) {
  const child = spawn(process.execPath, [binary, ...words, '--watch', '--json'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'exit')
  return {
    /** The next line for which something holds: an editor may be caught in the middle of writing. */
    async next(holds: (line: Line) => boolean): Promise<Line> {
      for (;;) {
        const read = await lines.next()
        if (read.done === true) throw new Error('it ended')
        const line = JSON.parse(read.value) as Line
        expect(line.time).toMatch(/^\d\d:\d\d:\d\d$/)
        if (holds(line)) return line
      }
    },
    type: (keys: string) => void child.stdin.write(keys),
    async endedBy(signal?: NodeJS.Signals): Promise<unknown> {
      if (signal) child.kill(signal)
      return (await ended)[0]
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

const isRight = ({ ok }: Line): boolean => ok
const isWrong = ({ ok }: Line): boolean => !ok

async function inTenant(
  context: TestContext,
  command: string,
  act: (folder: string, run: ReturnType<typeof watched>) => Promise<void>,
): Promise<void> {
  if (!existsSync('packages/server/dist/cli/watching.js')) return skipWith(context, 'not built')
  const dir = emptyFolder()
  await peiyu('new', 'mytown', '--dir', dir)
  const folder = join(dir, 'mytown')
  const run = watched(command, folder)
  try {
    await act(folder, run)
  } finally {
    run.kill()
  }
}

describe('a folder that is watched', () => {
  test('is checked at every change, and Ctrl-C ends with how it stood last', context =>
    inTenant(context, 'check', async (folder, run) => {
      await run.next(isRight)
      const file = join(folder, 'programs/growth/measures/consulting.yaml')
      const right = readFileSync(file, 'utf8')
      put(folder, 'programs/growth/measures/consulting.yaml', right.replace('rate: 50%', 'rate: half'))
      const { issues } = await run.next(({ issues: found }) => found?.[0]?.code === 'language/unknown-name')
      expect(issues?.[0]?.file).toBe('programs/growth/measures/consulting.yaml')
      put(folder, 'programs/growth/measures/consulting.yaml', right)
      await run.next(isRight)
      put(folder, 'programs/growth/measures/consulting.yaml', right.slice(0, 100))
      await run.next(isWrong)
      expect(await run.endedBy('SIGINT')).toBe(1)
    }))

  test('may lose files, be renamed, go and come back, and q ends it', context =>
    inTenant(context, 'check', async (folder, run) => {
      await run.next(isRight)
      renameSync(join(folder, 'tenant.yaml'), join(folder, 'tenant.bak'))
      await run.next(({ issues }) => issues?.some(({ code }) => code === 'tenant/no-tenant-file') ?? false)
      renameSync(join(folder, 'tenant.bak'), join(folder, 'tenant.yaml'))
      await run.next(isRight)
      renameSync(folder, `${folder}-aside`)
      const { issues } = await run.next(({ issues: found }) => found?.[0]?.code === 'tenants/no-folder')
      expect(issues).toHaveLength(1)
      renameSync(`${folder}-aside`, folder)
      await run.next(isRight)
      rmSync(join(folder, 'examples'), { recursive: true })
      await run.next(isWrong)
      mkdirSync(join(folder, 'examples'))
      put(
        folder,
        'examples/growth/consulting.yaml',
        'measure: consulting\nexamples: [{ name: 缺, lacks: [consulting-fees] }]\n',
      )
      await run.next(isRight)
      run.type('q')
      expect(await run.endedBy()).toBe(0)
    }))

  test('has its examples run at every change', context =>
    inTenant(context, 'test', async (folder, run) => {
      await run.next(isRight)
      put(
        folder,
        'examples/growth/liaison.yaml',
        'tests: selection\nexamples: [{ name: 错, results: { registered-here: pass } }]\n',
      )
      await run.next(isWrong)
      rmSync(join(folder, 'examples/growth/liaison.yaml'))
      await run.next(isRight)
      expect(await run.endedBy('SIGTERM')).toBe(0)
    }))
})

test('a folder that is not there is not waited for', async () => {
  expect(await peiyu('check', 'configs/nowhere', '--watch')).toMatchObject({ code: 2 })
})
