import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root, setUp } from './setup.mjs'

const trouble = setUp()
if (trouble) {
  console.error(trouble)
  process.exit(1)
}

const command = ['packages/server/bin/peiyu.mjs', 'serve', '--demo', ...process.argv.slice(2)]
const server = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' })

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    // A terminal sends Ctrl-C to the server itself; twice would cut its farewell short.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal)
  })

// A signal to `npm start` ends npm and its shell, and never comes through to here.
const parent = process.ppid
const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  server.kill('SIGTERM')
}, 500)
if (!process.env.npm_lifecycle_event) clearInterval(watch)

server.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
