import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, setUp } from './setup.mjs'

const [name, ...rest] = process.argv.slice(2)
const entry = `bench/${name}/run.mjs`
const trouble = name && existsSync(join(root, entry)) ? setUp() : 'Usage: npm run bench -- <folder of bench/> [options]'
if (trouble) console.error(trouble)
process.exitCode = trouble || !run(process.execPath, [entry, ...rest]) ? 1 : 0
