import {
  type AutoAwardContext,
  type ApplicationContext,
  type ClaimContext,
  type DemandContext,
  type DutyContext,
  type EvaluationContext,
  type Lifecycle,
  type MembershipContext,
  type NoticeContext,
  type ReportContext,
  type RoundContext,
  step,
} from '@peiyu/core'

const agreed = { needed: [], given: [] }

/** What guards ask of a case in which nothing stands in the way; tests say only what differs. */
export const usual = {
  round: { rolling: false, noticeRuns: false, openObjections: 0 } as RoundContext,
  application: {
    roundTakes: true,
    roundAnnounced: true,
    missingEvidence: [],
    unverified: [],
    directlyDecided: false,
    noticeRuns: false,
  } as ApplicationContext,
  membership: { approvals: agreed, willing: false } as MembershipContext,
  claim: {
    proposedBy: '甲',
    by: '乙',
    amountFixed: true,
    missingEvidence: [],
    stackingOpen: false,
    noticeRuns: false,
  } as ClaimContext,
  autoAward: { proposedBy: '系统', by: '乙', amountFixed: true, unconfirmed: [] } as AutoAwardContext,
  demand: { escalates: false, dissatisfied: false } as DemandContext,
  evaluation: { verdict: 'keep', removes: false, assessmentLacking: false, approvals: agreed } as EvaluationContext,
  report: { pastDue: false, missing: [] } as ReportContext,
  notice: { runs: false } as NoticeContext,
  duty: { binds: true, pastDue: false } as DutyContext,
}

/** An event, or an event with what is known when it is sent. */
export type Sent<Event, Context> = Event | readonly [Event, Partial<Context>]

/** Sends events one after the other to a case that begins in a state; gives every state, or the first refusal's code. */
export function walked<State extends string, Event extends string, Context extends object>(
  { lifecycle, from, context }: Journey<State, Event, Context>,
  events: readonly Sent<NoInfer<Event>, NoInfer<Context>>[],
): readonly string[] {
  const states: string[] = [from]
  let state = from
  for (const sent of events) {
    const [event, known] = typeof sent === 'string' ? [sent, {}] : sent
    const next = step(lifecycle, state, event, { ...context, ...known })
    if (!next.ok) return [...states, ...next.issues.map(({ code }) => code)]
    states.push(next.state)
    state = next.state
  }
  return states
}

/** The states of a way, as one reads them. */
export const way = (states: string): readonly string[] => states.split(' ')

export interface Journey<State extends string, Event extends string, Context> {
  readonly lifecycle: Lifecycle<State, Event, Context>
  readonly from: State
  readonly context: Context
}
