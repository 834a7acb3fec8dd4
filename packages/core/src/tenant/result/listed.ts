import type { Because } from '../../language/explain/because.js'
import { explain } from '../../language/explain/explain.js'
import { changeableAfter, gap, margin } from '../../language/explain/gap.js'
import type { Frame } from '../../language/values/frame.js'
import type { JudgedRule, ListedRule, ListOutcome } from '../../programs/rule-list.js'
import type { ListedResult } from './contract.js'
import { restsOn } from './measure-result.js'

/** A frame for a list's rules, and which parameters stand at their value until somebody sets them. */
export interface ListFrame {
  readonly frame: Frame
  readonly pending: ReadonlySet<number>
  /** Figures up to this year can no longer change. */
  readonly closedYear: number
}

/** One rule of a list with its reason, and what would turn it. */
export function listedResult({ rule, ...judged }: JudgedRule<ListedRule>, given: ListFrame): ListedResult {
  const own = given.frame.apart()
  const turns = judged.status === 'yes' ? margin : gap
  const because = explain(rule.when, own)
  const { readings } = restsOn(own, given.pending)
  return {
    id: rule.id,
    name: rule.name,
    clause: rule.basis.text,
    ...judged,
    readings,
    because: { ...because, clause: rule.basis.text },
    turns: turns(rule.when, own, changeableAfter(given.closedYear)),
  }
}

const shown = { yes: '符合', no: '不符合', unknown: '未知' } as const

/** Why the list came to what it came to: its rules from the top, down to the one that was taken. */
export function listBecause(outcome: ListOutcome<ListedRule>, results: readonly ListedResult[]): Because {
  const taken = outcome.taken
  const reached = results.filter(({ reached: isReached }) => isReached)
  return {
    op: 'first-of',
    says: taken
      ? { zh: `依次看，第一条符合的是“${taken.name}”`, en: `the first rule that holds is ${taken.id}` }
      : { zh: '依次看，还不能确定哪一条', en: 'which rule comes first is not known' },
    value: taken?.id ?? 'unknown',
    ...(taken ? { clause: taken.basis.text } : {}),
    of: reached.map(({ id, name, status, clause, because }) => ({
      op: 'rule',
      id,
      says: { zh: `${name}：${shown[status]}`, en: `${id}: ${status}` },
      value: status === 'unknown' ? 'unknown' : String(status === 'yes'),
      clause,
      of: [because],
    })),
  }
}

/** Readings on which the outcome rests: those of the rules that were reached. */
export const readingsOf = (results: readonly ListedResult[]): string[] => [
  ...new Set(results.filter(({ reached }) => reached).flatMap(({ readings }) => readings)),
]
