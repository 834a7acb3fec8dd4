import type { YAMLError } from 'yaml'
import type { Issue } from '../../base/issue.js'
import { errorAt } from '../../base/issue.js'
import type { TenantReadCode } from './codes.js'
import { type Lines, placeAt } from './lines.js'

/** The text, and where a quoted text that ends at an offset began. */
export interface Source {
  readonly lines: Lines
  readonly quotes: ReadonlyMap<number, number>
}

type Named = Readonly<Record<string, TenantReadCode>>

const byCode: Named = {
  TAB_AS_INDENT: 'tenant/yaml-tab',
  BAD_INDENT: 'tenant/yaml-indent',
  BAD_SCALAR_START: 'tenant/yaml-sign',
  BAD_DQ_ESCAPE: 'tenant/yaml-escape',
  MULTILINE_IMPLICIT_KEY: 'tenant/yaml-colon',
  KEY_OVER_1024_CHARS: 'tenant/yaml-long-key',
  BLOCK_AS_IMPLICIT_KEY: 'tenant/yaml-two-colons',
  BLOCK_IN_FLOW: 'tenant/yaml-comma',
}

/** The library tells these apart in its sentence only; one that matches nothing is a plain syntax error. */
const bySentence: readonly (readonly [RegExp, TenantReadCode])[] = [
  [/closing ['"]quote/, 'tenant/yaml-quote'],
  [/end with a [\]}]/, 'tenant/yaml-bracket'],
  [/flow-(map|seq)-end/, 'tenant/yaml-bracket'],
  [/Missing , /, 'tenant/yaml-comma'],
  [/need to be followed by map values/, 'tenant/yaml-colon'],
  [/Missing space after :/, 'tenant/yaml-colon'],
  [/Block scalar header|Not a YAML token|on same line with key/, 'tenant/yaml-sign'],
  [/at node end|in YAML stream/, 'tenant/yaml-after-value'],
]

const codeOf = ({ code, message }: YAMLError): TenantReadCode =>
  bySentence.find(([sentence]) => sentence.test(message))?.[1] ?? byCode[code] ?? 'tenant/yaml-syntax'

/** The sign that a value begins with, which stands before what the library complains of. */
function signBefore(lines: Lines, offset: number): number {
  const before = lines.text.slice(Math.max(0, offset - 80), offset + 1)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const sign = /(?:: |- |^\s*)([>|])/.exec(line)
  return sign ? offset + 1 - line.length + sign.index + sign[0].length - 1 : offset
}

function rest(lines: Lines, offset: number): string {
  return lines.text.slice(offset, offset + 40).split('\n')[0] ?? ''
}

/** Where what the library complains of began: the sign, the opening quote. */
function beginOf({ lines, quotes }: Source, code: TenantReadCode, offset: number): number {
  if (code === 'tenant/yaml-sign') return signBefore(lines, offset)
  return code === 'tenant/yaml-quote' ? (quotes.get(offset) ?? offset) : offset
}

/** A library's syntax error in our own code and words: where, what stands there, and (from its line) what was meant. */
export function syntaxIssue(source: Source, error: YAMLError): Issue {
  const { lines } = source
  const code = codeOf(error)
  const offset = beginOf(source, code, error.pos[0])
  const found = rest(lines, offset)
  const colon = found.search(/^[^:：]*：/) === 0 ? offset + found.indexOf('：') : -1
  const keyless = ['tenant/yaml-colon', 'tenant/yaml-after-value'].includes(code)
  if (keyless && colon >= 0) return errorAt('tenant/full-width-colon', placeAt(lines, colon), { found })
  return errorAt(code, placeAt(lines, offset), { found, sign: found.slice(0, 1) })
}
