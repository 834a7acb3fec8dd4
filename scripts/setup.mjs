import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const stamps = join(root, 'node_modules/.peiyu')
const packages = readdirSync(join(root, 'packages')).filter(name =>
  existsSync(join(root, 'packages', name, 'package.json')),
)

/** Runs a command in the repository's root, its output shown; true when it ended well. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) console.error(error.message)
  return status === 0
}

/** Runs a tool of the workspace, such as `tsc`. */
export const tool = (name, args, env) => run(join(root, 'node_modules/.bin', name), args, env)

/** Installs and builds what has changed since the last time. Gives what went wrong, or undefined. */
export function setUp() {
  return oldNode() ?? install() ?? build()
}

function oldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return undefined
  return `需要 Node 20.19 或更新的版本，现在是 ${process.version}。Peiyu needs Node 20.19 or newer: https://nodejs.org`
}

function install() {
  const inputs = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...inPackages('package.json')]
  // A binary compiled for one Node does not load in another.
  const now = fingerprint([process.versions.modules, process.platform, process.arch, ...inputs.map(contents)])
  if (isFresh('install', now, inPackages('node_modules'))) return undefined
  console.log('安装依赖 Installing … (第一次需要一两分钟 the first time takes a minute or two)')
  const missing = missingCompilers()
  if (missing) console.warn(missing)
  if (!run('npx', ['-y', '--loglevel=error', 'pnpm@12.21.0', 'install', '--frozen-lockfile'], nodeHeaders()))
    return ['依赖没有装好。Installing failed; see above.', missing].filter(Boolean).join('\n')
  return stamp('install', now)
}

function build() {
  const page = ['packages/admin/index.html', 'packages/admin/vite.config.mjs']
  const inputs = [
    'tsconfig.base.json',
    ...page,
    ...inPackages('tsconfig.json'),
    ...inPackages('src').flatMap(filesUnder),
  ]
  const now = fingerprint([readStamp('install'), ...inputs.map(sizeAndTime)])
  if (isFresh('build', now, inPackages('dist'))) return undefined
  console.log('编译 Building …')
  // The compiler's own records do not notice that what it wrote was removed.
  const force = inPackages('dist').every(isThere) ? [] : ['--force']
  if (!tool('tsc', ['-b', ...force, 'packages/core', 'packages/server']))
    return '没有编译成功。Building failed; see above.'
  if (!tool('vite', ['build', 'packages/admin', '--logLevel', 'warn']))
    return '工作台没有编译成功。Building the console failed; see above.'
  return stamp('build', now)
}

const compiled = ['better-sqlite3']

function missingCompilers() {
  if (!compiled.some(name => contents('pnpm-lock.yaml').includes(`\n  ${name}@`))) return undefined
  const missing = ['python3', 'make', 'g++'].filter(name => spawnSync(name, ['--version']).error)
  if (missing.length === 0) return undefined
  const [names, needing] = [missing.join(', '), compiled.join(', ')]
  return `缺少 ${names}，编译 ${needing} 可能要用。${needing} may have to be compiled, and ${names} is missing.
  Debian, Ubuntu: apt-get install -y python3 make g++    macOS: xcode-select --install`
}

/** pnpm does not hand on npm's own `nodedir`, and headers beside Node save a download. */
function nodeHeaders() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {}
}

const isThere = path => existsSync(join(root, path))
const contents = path => readFileSync(join(root, path), 'utf8')

const sizeAndTime = path => {
  const { size, mtimeMs } = statSync(join(root, path))
  return `${path} ${size} ${mtimeMs}`
}

/** `packages/<each>/<path>` for every package. */
const inPackages = path => packages.map(name => `packages/${name}/${path}`)

function filesUnder(folder) {
  if (!isThere(folder)) return []
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries.flatMap(entry => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

const fingerprint = parts => createHash('sha256').update(parts.join('\n')).digest('hex')
const readStamp = name => (existsSync(join(stamps, name)) ? readFileSync(join(stamps, name), 'utf8') : '')
const isFresh = (name, now, outputs) => readStamp(name) === now && outputs.every(isThere)

function stamp(name, now) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), now)
}
