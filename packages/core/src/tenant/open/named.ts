import { check } from '../../language/check/check.js'
import type { Scope } from '../../language/values/symbol.js'
import type { ProgramRule, RuleKind } from './rules.js'

interface Item {
  readonly id?: string
  readonly name?: string
  readonly clause?: readonly string[] | undefined
}

/** Every text below a value of a section. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** What a text that may be a name or an expression hangs on; any other text hangs on nothing. */
function slotsOf(text: string, scope: Scope): Iterable<number> {
  const named = scope.find(text)
  if (named && 'symbol' in named) return [named.symbol.slot]
  if (named && 'table' in named && named.table.slot !== undefined) return [named.table.slot]
  const { expr, mistakes } = check(text, scope)
  return mistakes.length === 0 ? expr.uses : []
}

/** Rules that the core only cites, with the names that their texts hold. */
export function slotsNamedIn(
  kind: RuleKind,
  items: readonly Item[] | Readonly<Record<string, Item>> | undefined,
  scope: Scope | undefined,
): ProgramRule[] {
  if (!scope) return []
  return Object.entries(items ?? {}).map(([key, item]) => {
    const id = item.id ?? key
    const slots = new Set(textsOf(item).flatMap(text => [...slotsOf(text, scope)]))
    return { kind, id, name: item.name ?? id, clause: (item.clause ?? []).join('、'), exprs: [], slots }
  })
}
