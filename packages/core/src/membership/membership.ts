import { type Machine, refusal, refusedWhen } from '../machine/machine.js'
import type { MembershipCode } from './codes.js'

/** Where an enterprise's place in a program stands (成员资格的状态); the words are in its machine. */
export type MembershipState =
  | 'active'
  | 'warned'
  | 'watched'
  | 'graduated'
  | 'renewed'
  | 'promoted'
  | 'demoted'
  | 'removed'
  | 'replaced'

/** What may be done to an enterprise's place in a program (成员资格的事件). */
export type MembershipEvent =
  | 'warn'
  | 'watch'
  | 'keep'
  | 'graduate'
  | 'renew'
  | 'promote'
  | 'demote'
  | 'remove'
  | 'replace'

/** What a membership's guards ask of it. */
export interface MembershipContext {
  /** Who must agree by the rule that is applied, and who has, by name. */
  readonly approvals: { readonly needed: readonly string[]; readonly given: readonly string[] }
  /** The enterprise wants to go on for another term. */
  readonly willing: boolean
}

/** Somebody has agreed, and so has everybody whom the rule names. */
function approved({ approvals: { needed, given } }: MembershipContext) {
  if (given.length === 0) return refusal<MembershipCode>('membership/not-approved')
  const lacking = needed.filter(one => !given.includes(one))
  return lacking.length === 0
    ? undefined
    : refusal<MembershipCode>('membership/approval-lacking', { found: lacking.join('、') })
}

/**
 * An enterprise's place in a program (入选资格). Nothing removes a member by itself: to remove, demote or promote one
 * asks for an approval.
 *
 * A term that is renewed, and the tier that a member is promoted or demoted to, are memberships of their own; so is
 * that of the enterprise which replaces one that was removed.
 */
export const membershipMachine: Machine<MembershipState, MembershipEvent, MembershipContext> = {
  zh: '入选资格',
  en: 'membership',
  initial: 'active',
  states: {
    active: { zh: '在册', en: 'active' },
    warned: { zh: '预警', en: 'warned', optional: 'aside' },
    watched: { zh: '保留一年', en: 'watched', optional: 'aside' },
    graduated: { zh: '已毕业', en: 'graduated', final: true },
    renewed: { zh: '已续期', en: 'renewed', optional: 'aside', final: true },
    promoted: { zh: '已转入上一梯队', en: 'promoted', optional: 'aside', final: true },
    demoted: { zh: '已转入下一梯队', en: 'demoted', optional: 'aside', final: true },
    removed: { zh: '已淘汰', en: 'removed', final: true },
    replaced: { zh: '已替补', en: 'replaced', optional: 'aside', final: true },
  },
  on: {
    warn: { zh: '预警', en: 'warn', from: ['active', 'watched'], to: 'warned' },
    watch: { zh: '保留一年', en: 'watch', from: ['active', 'warned'], to: 'watched' },
    keep: { zh: '恢复在册', en: 'keep', from: ['warned', 'watched'], to: 'active' },
    graduate: { zh: '毕业', en: 'graduate', from: ['active', 'warned', 'watched'], to: 'graduated' },
    renew: {
      zh: '续期',
      en: 'renew',
      from: ['graduated'],
      to: 'renewed',
      guards: [refusedWhen<MembershipCode, MembershipContext>('membership/not-willing', ({ willing }) => !willing)],
    },
    promote: { zh: '转入上一梯队', en: 'promote', from: ['active'], to: 'promoted', guards: [approved] },
    demote: {
      zh: '转入下一梯队',
      en: 'demote',
      from: ['active', 'warned', 'watched'],
      to: 'demoted',
      guards: [approved],
    },
    remove: { zh: '淘汰', en: 'remove', from: ['active', 'warned', 'watched'], to: 'removed', guards: [approved] },
    replace: { zh: '替补', en: 'replace', from: ['removed', 'demoted'], to: 'replaced', guards: [approved] },
  },
}
