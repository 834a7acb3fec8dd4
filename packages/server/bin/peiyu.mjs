#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../dist/main.js', import.meta.url)

if (existsSync(fileURLToPath(main))) await import(main.href)
else {
  console.error(`peiyu 还没有编译。请在项目根目录运行一次 npm start 或 npm test。
peiyu is not built yet: run \`npm start\` or \`npm test\` once in the project's root.`)
  process.exitCode = 1
}
