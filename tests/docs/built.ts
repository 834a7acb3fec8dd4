import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Runs a tool of the workspace, such as `tsc`; what it says where it fails, else nothing. */
export function tool(name: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', name), args, {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 ? '' : `${name} ${args.join(' ')}\n${stdout}${stderr}`
}

/** Builds the core, as strangers get it; nothing is done where it is built already. */
export const buildCore = (): string => tool('tsc', ['-b', 'packages/core'])
