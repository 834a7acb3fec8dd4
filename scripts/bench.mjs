import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, setUp } from './setup.mjs'

const [name, ...rest] = process.argv.slice(2)
const entry = `bench/${name}/run.mjs`
const isThere = path => existsSync(join(root, path))

/** A bench with packages of its own, outside the workspace, is installed by whoever wants to run it. */
function uninstalled() {
  if (!isThere(`bench/${name}/package.json`) || isThere(`bench/${name}/node_modules`)) return undefined
  const command = `npx -y pnpm@12.21.0 --dir bench/${name} --ignore-workspace install --frozen-lockfile`
  return `bench/${name} 另有自己的依赖，先运行 needs packages of its own, first run:\n  ${command}`
}

const usage = 'Usage: npm run bench -- <folder of bench/> [options]'
const trouble = name && isThere(entry) ? (uninstalled() ?? setUp()) : usage
if (trouble) console.error(trouble)
process.exitCode = trouble || !run(process.execPath, [entry, ...rest]) ? 1 : 0
