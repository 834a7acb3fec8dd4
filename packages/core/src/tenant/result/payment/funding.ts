import { exactText, multiply, rational } from '../../../base/rational.js'
import type { Because, Words } from '../../../language/explain/because.js'
import { explain } from '../../../language/explain/explain.js'
import type { Frame } from '../../../language/values/frame.js'
import { numberOf } from '../../../language/values/type.js'
import { type Borne, type Funding, sharingOf } from '../../../measures/funding.js'
import type { Award } from '../../../measures/instalments.js'
import { type Measure, refuses } from '../../../measures/measure.js'
import type { SituationProblem } from '../../situation/situation.js'
import { amountOf } from '../amount.js'
import { figureOf } from '../figure.js'
import { forceWords } from '../targets/words.js'
import type { BorneResult, FundingResult } from './contract.js'

const ratio = numberOf('ratio')
function borneResult(measure: Measure, { id, name, share, amount, missing }: Borne): BorneResult {
  return {
    id,
    name,
    share: figureOf(share, ratio),
    atLeast: amount ? amountOf(measure, amount.low) : null,
    atMost: amount ? amountOf(measure, amount.high) : null,
    missing,
  }
}

const endsText = ({ atLeast, atMost }: Pick<BorneResult, 'atLeast' | 'atMost'>): string =>
  atLeast === null || atMost === null ? 'unknown' : atLeast === atMost ? String(atMost) : `${atLeast}..${atMost}`

const noShare: Words = { zh: '比例未知', en: 'share unknown' }

function borneStep(funding: Funding, frame: Frame, result: BorneResult): Because {
  const expr = funding.bearers.find(({ id }) => id === result.id)?.share
  const says = result.share?.says ?? noShare
  const rest: Words = expr ? { zh: '', en: '' } : { zh: '，其余', en: ', the rest' }
  return {
    op: 'share',
    id: result.id,
    says: { zh: `${result.name} ${says.zh}${rest.zh}`, en: `${result.id}: ${says.en}${rest.en}` },
    value: endsText(result),
    of: expr ? [explain(expr, frame)] : [],
  }
}

/** What the shares add up to, where nobody can be told who bears what. */
function problemOf({ bearers }: Funding, frame: Frame, found: string): SituationProblem {
  const slots = bearers.flatMap(({ share }) => [...(share?.uses ?? [])])
  const used = slots.map(slot => frame.world.symbols[slot]).find(symbol => symbol?.kind === 'parameter')
  const path = used ? ['parameters', used.id] : ['parameters']
  return { code: 'situation/shares-not-whole', path, params: { found, options: used?.id ?? '' } }
}

/** Who bears how much of what a claim comes to (资金分担). What is only encouraged, or not in force, divides nothing. */
export function fundingResult(
  funding: Funding | undefined,
  measure: Measure,
  award: Award | undefined,
  frame: Frame,
): { readonly result?: FundingResult; readonly problems: readonly SituationProblem[] } {
  if (!funding || !award || measure.dimension !== 'money') return { problems: [] }
  if (!refuses(funding.force) || funding.basis.standing !== 'in-force') return { problems: [] }
  const { borne, missing, notWhole } = sharingOf(funding, frame, award)
  if (notWhole) return { problems: [problemOf(funding, frame, `${exactText(multiply(notWhole, rational(100n)))}%`)] }
  const parts = borne.map(one => borneResult(measure, one))
  const isKnown = parts.every(({ atLeast, atMost }) => atLeast !== null && atLeast === atMost)
  const { zh, en } = forceWords[funding.force]
  return {
    problems: [],
    result: {
      clause: funding.basis.text,
      force: funding.force,
      parts,
      missing,
      because: {
        op: 'funding',
        says: {
          zh: `${funding.force === 'must' ? '' : zh}按比例分担：各自舍去尾数，余数归其余的一方`,
          en: `${funding.force === 'must' ? '' : `${en}, `}costs are shared: each rounded down, who bears the rest takes what is left`,
        },
        value: isKnown ? String(amountOf(measure, award.high)) : 'unknown',
        clause: funding.basis.text,
        of: parts.map(part => borneStep(funding, frame, part)),
      },
    },
  }
}
