import { bareCode, findings, isCode, isTest } from './code.js'
import type { Rule } from './house.js'

/** Code under `packages/`, tests apart, may have `pattern` only in `places`. */
const only =
  (pattern: RegExp, within: RegExp, places?: RegExp): Rule =>
  files =>
    files
      .filter(file => isCode(file) && !isTest(file) && within.test(file.path) && !places?.test(file.path))
      .flatMap(file => findings(file, bareCode(file.text), pattern))

/** The environment is read where a process begins. */
export const environmentIsReadAtTheDoor = only(
  /\bprocess\.env\b/g,
  /^packages\//,
  /^packages\/server\/(bin\/|src\/main\.ts$|src\/cli\/)/,
)

/** The clock and chance come in through adapters, so that a test can turn them. */
export const clockAndChanceAreAdapters = only(
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\b(randomUUID|randomBytes|randomInt|getRandomValues)\(/g,
  /^packages\//,
  /^packages\/(server\/src\/adapters|admin\/src\/providers)\//,
)

/** The core gives the same bytes in every browser and on every server. */
export const coreIsPure = only(
  /\bIntl\b|\.localeCompare\b|\.toLocale\w+|\bnew Date\b|\bDate[.(]|\bMath\.random\b|\b(process|performance|globalThis)\.|\b(setTimeout|setInterval|fetch)\(/g,
  /^packages\/core\/src\//,
)
