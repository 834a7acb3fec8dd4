import type * as z from 'zod'
import { errorAt, type Issue, type IssueParams, type Place } from '../../base/issue.js'
import { nearest } from '../../base/nearest.js'
import { slots } from '../shape/parts/keys.js'
import { chineseOf } from '../shape/words.js'
import { isTenantReadCode, type TenantReadCode } from './codes.js'
import type { KeyLanguage } from './english.js'
import type { Node } from './node.js'
import { nodeAt, type Path, placeOfKey, placeOfValue } from './plain.js'
import { childOf, optionsOf, schemaFor, shapeOf } from './walk.js'

type Schema = z.core.$ZodType
type Problem = z.core.$ZodIssue

/** A file being checked: its schema, its nodes with English keys, and the language in which its author thinks. */
export interface Checked {
  readonly schema: Schema
  readonly node: Node
  readonly language: KeyLanguage
}

const mostListed = 12

/** The bare schema at a path, chosen by the nodes on the way. */
function schemaAt({ schema, node }: Checked, path: Path): Schema | undefined {
  let here: Schema | undefined = schemaFor(schema, node.kind)
  path.forEach((step, index) => {
    const child = childOf(here, String(step))
    here = child && schemaFor(child, nodeAt(node, path.slice(0, index + 1)).node.kind)
  })
  return here
}

/** A word in the language of the file. */
function spell({ language }: Checked, schema: Schema | undefined, word: string): string {
  const slot = schema && slots.get(schema)?.slot
  return (language === 'zh' && slot && chineseOf(slot, word)[0]) || word
}

const listed = (all: readonly string[]): string =>
  all.length > mostListed ? `${all.slice(0, mostListed).join(', ')} …` : all.join(', ')

/** What would be right: the list, and the nearest of all its spellings. */
function choices(checked: Checked, schema: Schema | undefined, found: string): IssueParams {
  const all = optionsOf(schema)
  const known = all.length > 0 ? all : Object.keys(shapeOf(schema))
  const slot = schema && slots.get(schema)?.slot
  const spellings = known.flatMap(word => [word, ...(slot ? chineseOf(slot, word) : [])])
  const near = nearest(found, spellings)
  const options = listed(known.map(word => spell(checked, schema, word)))
  return near === undefined ? { options } : { options, nearest: near }
}

const kindNames: Readonly<Record<string, Node['kind']>> = {
  string: 'text',
  array: 'list',
  object: 'map',
  record: 'map',
}

const textOf = (node: Node): string => (node.kind === 'text' ? node.text.slice(0, 60) : '')

function wrongKind({ node }: Checked, path: Path, expected: readonly string[]): Issue {
  const found = nodeAt(node, path).node
  const wide = found.kind === 'text' && !expected.includes('text') && /^[\p{L}\p{N}-]+：/u.test(found.text)
  const code: TenantReadCode = wide ? 'tenant/full-width-colon' : 'tenant/wrong-kind'
  return errorAt(code, placeOfValue(node, path, wide ? textOf(found).indexOf('：') : undefined), {
    key: String(path.at(-1) ?? ''),
    expected: expected.join('|'),
    kind: found.kind,
    found: textOf(found),
  })
}

function missing(checked: Checked, path: Path): Issue {
  const above = path.slice(0, -1)
  const key = spell(checked, schemaAt(checked, above), String(path.at(-1)))
  return errorAt('tenant/missing-key', placeOfValue(checked.node, above), { key, in: String(above.at(-1) ?? '') })
}

const isAbsent = ({ node }: Checked, path: Path): boolean => {
  const above = nodeAt(node, path.slice(0, -1))
  return path.length > 0 && above.exact && above.node.kind === 'map' && !nodeAt(node, path).exact
}

/** Of an either-or, the side that was meant: the one of the node's kind with the fewest problems. */
function eitherOr(checked: Checked, problem: Problem & { code: 'invalid_union' }, path: Path): Issue[] {
  const mismatch = (side: readonly Problem[]) =>
    side.length === 1 && side[0]?.code === 'invalid_type' && side[0].path.length === 0
  const sides = problem.errors.filter(side => !mismatch(side))
  const [best] = sides.sort((a, b) => a.length - b.length)
  if (best) return problemsToIssues(checked, best, path)
  return [wrongKind(checked, path, expectedOf(problem))]
}

function expectedOf(problem: Problem): string[] {
  if (problem.code === 'invalid_type') return [kindNames[problem.expected] ?? problem.expected]
  if (problem.code !== 'invalid_union') return []
  return [...new Set(problem.errors.flatMap(side => side.flatMap(expectedOf)))]
}

/** Codes that a schema names by itself, as the message of its check. */
function named(checked: Checked, problem: Problem, path: Path): Issue {
  const wanted = `tenant/${problem.message}`
  const code: TenantReadCode = isTenantReadCode(wanted) ? wanted : 'tenant/bad-value'
  const given: IssueParams = problem.code === 'custom' ? { ...(problem.params as IssueParams | undefined) } : {}
  const words = (text: string) =>
    text
      .split(', ')
      .map(word => spell(checked, schemaAt(checked, path), word))
      .join(', ')
  const found = textOf(nodeAt(checked.node, path).node)
  const params: Record<string, string | number> = { ...(found ? { found } : {}), ...given }
  for (const list of ['keys', 'key', 'options'] as const) {
    if (typeof given[list] === 'string') params[list] = words(given[list])
  }
  return errorAt(code, placeOfValue(checked.node, path), params)
}

function invalidKey(checked: Checked, problem: Problem & { code: 'invalid_key' }, path: Path): Issue {
  const wanted = `tenant/${problem.issues[0]?.message}`
  const at: Place = placeOfKey(checked.node, path)
  return errorAt(isTenantReadCode(wanted) ? wanted : 'tenant/bad-id', at, { found: String(path.at(-1)) })
}

/** What is wrong, where, what was found, and what would be right: one problem of the schema in our codes. */
function toIssues(checked: Checked, problem: Problem, above: Path): Issue[] {
  const path: Path = [...above, ...problem.path.map(step => (typeof step === 'number' ? step : String(step)))]
  if (problem.code === 'unrecognized_keys') {
    const schema = schemaAt(checked, path)
    return problem.keys.map(key =>
      errorAt('tenant/unknown-key', placeOfKey(checked.node, [...path, key]), {
        key,
        ...choices(checked, schema, key),
      }),
    )
  }
  if (isAbsent(checked, path) && problem.code !== 'custom') return [missing(checked, path)]
  if (problem.code === 'invalid_union') return eitherOr(checked, problem, path)
  if (problem.code === 'invalid_type') return [wrongKind(checked, path, expectedOf(problem))]
  if (problem.code === 'invalid_key') return [invalidKey(checked, problem, path)]
  if (problem.code !== 'invalid_value') return [named(checked, problem, path)]
  const found = nodeAt(checked.node, path).node
  if (found.kind !== 'text') return [wrongKind(checked, path, ['text'])]
  const right = choices(checked, schemaAt(checked, path), found.text)
  return [
    errorAt('tenant/unknown-option', found.at, { key: String(path.at(-1) ?? ''), found: textOf(found), ...right }),
  ]
}

/**
 * Everything that a schema finds, in our codes. Where a map has a key that is not known, what its other keys lack is left
 * out: most often the unknown key was meant for it.
 */
export function problemsToIssues(checked: Checked, problems: readonly Problem[], above: Path = []): Issue[] {
  const strange = new Set(problems.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? [path.join('\n')] : [])))
  const told = problems.filter(({ code, path }) => code !== 'custom' || !strange.has(path.join('\n')))
  return told.flatMap(problem => toIssues(checked, problem, above))
}
