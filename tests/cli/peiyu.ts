import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseDay } from '@peiyu/core'
import { afterAll } from 'vitest'
import { run } from '../../packages/server/src/cli/run.js'

export const tenant = 'configs/dongguan'
export const firm = `${tenant}/demo/firm.yaml`

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Where a command is run: the day, and what its terminal can do. */
export interface Where {
  readonly today?: string
  readonly colors?: boolean
  readonly width?: number
  /** Lines of somebody who sits at it; what is asked after the last of them is broken off. */
  readonly answers?: readonly string[]
}

/** Runs `peiyu` with these words, in this process. */
export async function peiyuIn(
  { today = '2018-11-21', colors = false, width = 100, answers }: Where,
  ...args: string[]
): Promise<Said> {
  const said = { out: '', err: '' }
  const lines = [...(answers ?? [])]
  const asking = {
    line: (prompt: string) => {
      said.out += `${prompt}\n`
      return Promise.resolve(lines.shift())
    },
    say: (text: string) => void (said.out += text),
    end: () => undefined,
  }
  const code = await run(args, {
    out: text => void (said.out += text),
    err: text => void (said.err += text),
    colors,
    width,
    today: () => parseDay(today) ?? 0,
    ...(answers ? { attended: true, ask: () => asking } : {}),
  })
  return { code, ...said }
}

export const peiyu = (...args: string[]): Promise<Said> => peiyuIn({}, ...args)

const made: string[] = []

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peiyu-'))
  made.push(folder)
  return folder
}

/** A folder with these files. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = emptyFolder()
  for (const [path, text] of Object.entries(files)) put(folder, path, text)
  return folder
}

export function put(folder: string, path: string, text: string | Buffer): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

/** A copy of the real tenant, to be broken. */
export function copyOfTenant(): string {
  const folder = emptyFolder()
  cpSync(tenant, folder, { recursive: true })
  return folder
}

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})
