import { existsSync } from 'node:fs'
import { describe, test } from 'vitest'
import type { TestContext } from 'vitest'
import { postgresBinaries } from './db/postgres-binaries.js'

declare module 'vitest' {
  interface TaskMeta {
    /** Why the test was skipped; scripts/test.mjs prints it at the end. */
    skipped?: string
  }
}

/** Skips the test that is running, and says why. */
export function skipWith(context: TestContext, reason: string): never {
  context.task.meta.skipped = reason
  return context.skip(reason)
}

/** A suite that runs unless something is lacking: `lack` says why it cannot run here. */
export function suite(name: string, lack: string | undefined, body: () => void): void {
  if (lack === undefined) describe(name, body)
  else test(name, context => skipWith(context, lack))
}

const browsers = [
  process.env.PEIYU_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser for journeys on screens, if there is one. */
export const chromium = browsers.find(path => path && existsSync(path))

/** Whether everything runs, as with `npm test -- --all`. */
export const all = process.env.PEIYU_ALL === '1'

/** Why a suite cannot run here, or undefined: the second argument of `suite`. */
export const lacking = {
  all: all ? undefined : 'runs with --all',
  browser: !all ? 'runs with --all' : chromium ? undefined : 'no Chromium on this machine',
  postgres: !all ? 'runs with --all' : postgresBinaries ? undefined : 'no PostgreSQL on this machine',
}
