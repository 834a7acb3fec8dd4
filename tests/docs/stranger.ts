import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './built.js'

export interface Ran {
  readonly ok: boolean
  readonly out: string
}

export function run(cwd: string, command: string, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  return { ok: status === 0, out: status === 0 ? stdout : `${command} ${args.join(' ')}\n${stdout}${stderr}` }
}

function must(ran: Ran): string {
  if (!ran.ok) throw new Error(ran.out)
  return ran.out
}

/** The packed core, as somebody gets it: the path of the tarball, in a new folder of its own outside the workspace. */
export function packed(): { readonly folder: string; readonly tarball: string } {
  const folder = mkdtempSync(join(tmpdir(), 'peiyu-stranger-'))
  const pack = ['-y', '--loglevel=error', 'pnpm@12.21.0', 'pack', '--pack-destination', folder]
  must(run(join(root, 'packages/core'), 'npx', pack))
  const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'))
  if (!tarball) throw new Error('pnpm pack left no tarball')
  return { folder, tarball: join(folder, tarball) }
}

/** Installs into an empty project what a stranger would. */
export function install(folder: string, packages: readonly string[]): void {
  must(run(folder, 'npm', ['init', '-y', '--init-type=module']))
  must(run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages]))
}
