import {
  allowed,
  type AnyLifecycle,
  type AnyMachine,
  isFinal,
  machines,
  messageFor,
  type Noun,
  nouns,
  step,
  withSteps,
} from '@peiyu/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const truth = fc.boolean()
const names = fc.subarray(['甲', '乙', '丙'])
const approvals = fc.record({ needed: names, given: names })
const award = { proposedBy: fc.constantFrom('甲', '乙'), by: fc.constantFrom('甲', '乙'), amountFixed: truth }

/** Whatever may be known of a case, for each noun. */
const contexts: Readonly<Record<Noun, fc.Arbitrary<object>>> = {
  round: fc.record({ rolling: truth, noticeRuns: truth, openObjections: fc.nat(2) }),
  application: fc.record({
    roundTakes: truth,
    roundAnnounced: truth,
    missingEvidence: names,
    unverified: names,
    directlyDecided: truth,
    noticeRuns: truth,
  }),
  membership: fc.record({ approvals, willing: truth }),
  claim: fc.record(
    { ...award, missingEvidence: names, stackingOpen: truth, noticeRuns: truth },
    { requiredKeys: ['by', 'amountFixed', 'missingEvidence', 'stackingOpen', 'noticeRuns'] },
  ),
  'auto-award': fc.record({ ...award, unconfirmed: names }, { requiredKeys: ['by', 'amountFixed', 'unconfirmed'] }),
  demand: fc.record({ escalates: truth, dissatisfied: truth }),
  evaluation: fc.record(
    { verdict: fc.constant('keep'), removes: truth, assessmentLacking: truth, approvals },
    { requiredKeys: ['removes', 'assessmentLacking', 'approvals'] },
  ),
  report: fc.record({ pastDue: truth, missing: names }),
  notice: fc.record({ runs: truth }),
  duty: fc.record({ binds: truth, pastDue: truth }),
}

const machineOf = (noun: Noun): AnyMachine => machines[noun]
const optionalOf = ({ states }: AnyMachine): string[] =>
  Object.keys(states).filter(state => states[state]?.optional !== undefined)

/** States that can be reached from some; edges lead forward, or back with `back`. */
function spread(lifecycle: AnyLifecycle, from: readonly string[], back = false): ReadonlySet<string> {
  const edges = Object.values(lifecycle.on).flatMap(one => (one ? one.from.map(state => [state, one.to] as const) : []))
  const found = new Set(from)
  for (const at of found)
    for (const [source, target] of edges) {
      if (!back && source === at) found.add(target)
      if (back && target === at) found.add(source)
    }
  return found
}

function expectWholesome(lifecycle: AnyLifecycle): void {
  const states = Object.keys(lifecycle.states)
  const finals = states.filter(state => isFinal(lifecycle, state))
  expect([...spread(lifecycle, [lifecycle.initial])].sort()).toEqual([...states].sort())
  expect([...spread(lifecycle, finals, true)].sort()).toEqual([...states].sort())
  for (const transition of Object.values(lifecycle.on)) {
    expect(states).toContain(transition?.to)
    expect(states).toEqual(expect.arrayContaining([...(transition?.from ?? [])]))
    expect(new Set(transition?.from).size).toBe(transition?.from.length)
  }
}

// The guards of a noun are given what they ask: the contexts above are made for it.
const known = (context: object): never => context as never

describe.each(nouns)('the life of a %s', noun => {
  const machine = machineOf(noun)
  const subset = fc.subarray(optionalOf(machine))

  test('reaches every state, and from each an end', () => {
    expectWholesome(machine)
  })

  test('does so too in a program that uses only some of its optional states', () => {
    fc.assert(
      fc.property(subset, used => expectWholesome(withSteps(machine, used))),
      { numRuns: 300 },
    )
  })

  test('keeps what a program uses, unless only an aside that it does not use leads there', () => {
    const property = fc.property(subset, used => {
      const asides = new Set(
        optionalOf(machine).filter(state => machine.states[state]?.optional === 'aside' && !used.includes(state)),
      )
      const open = Object.entries(machine.on).filter(([, { to }]) => !asides.has(to))
      const within = { ...machine, on: Object.fromEntries(open) }
      const left = new Set(optionalOf(machine).filter(state => !used.includes(state)))
      const expected = [...spread(within, [machine.initial])].filter(state => !left.has(state))
      expect(Object.keys(withSteps(machine, used).states).sort()).toEqual(expected.sort())
    })
    fc.assert(property, { numRuns: 300 })
  })

  test('offers exactly what a step would do, and refuses the rest with a reason', () => {
    const sent = fc.array(fc.record({ pick: fc.nat(20), context: contexts[noun] }), { maxLength: 12 })
    const property = fc.property(subset, sent, (used, events) => {
      const lifecycle = withSteps(machine, used)
      let state = lifecycle.initial
      for (const { pick, context } of events) {
        const { open, closed } = allowed(lifecycle, state, { context: known(context), may: () => true })
        expect(open.length + closed.length).toBe(Object.keys(lifecycle.on).length)
        for (const { event, to } of open)
          expect(step(lifecycle, state, event, known(context))).toEqual({ ok: true, state: to })
        for (const { issues } of closed) {
          expect(issues.length).toBeGreaterThan(0)
          for (const issue of issues) expect(messageFor(issue)).not.toBe(issue.code)
        }
        const chosen = open[pick % Math.max(open.length, 1)]
        if (chosen) state = chosen.to
      }
    })
    fc.assert(property, { numRuns: 200 })
  })

  test('refuses events and states that there are not, and throws for none', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', ...Object.keys(machine.states)))
    const property = fc.property(word, word, contexts[noun], (state, event, context) => {
      const stepped = step(machine, state, event, known(context))
      if (!Object.hasOwn(machine.states, state))
        expect(stepped).toMatchObject({ ok: false, issues: [{ code: 'machine/unknown-state' }] })
      else if (!Object.hasOwn(machine.on, event))
        expect(stepped).toMatchObject({ ok: false, issues: [{ code: 'machine/unknown-event' }] })
      expect(isFinal(machine, state)).toBeTypeOf('boolean')
    })
    fc.assert(property, { numRuns: 300 })
  })

  test('closes to somebody what that person may not do, whatever the case', () => {
    const property = fc.property(contexts[noun], context => {
      const { open, closed } = allowed(machine, machine.initial, { context: known(context), may: () => false })
      expect(open).toEqual([])
      expect(new Set(closed.map(({ issues }) => issues[0]?.code))).toEqual(new Set(['machine/not-yours']))
    })
    fc.assert(property)
  })

  test('has a name in both languages for every state and event', () => {
    for (const { zh, en } of [...Object.values(machine.states), ...Object.values(machine.on)]) {
      expect(zh).toMatch(/^[\p{Script=Han}、]+$/u)
      expect(en).toMatch(/^[a-z][a-z -]+$/)
    }
    const zhOf = (of: Readonly<Record<string, { readonly zh: string }>>) => Object.values(of).map(({ zh }) => zh)
    expect(new Set(zhOf(machine.states)).size).toBe(zhOf(machine.states).length)
    expect(new Set(zhOf(machine.on)).size).toBe(zhOf(machine.on).length)
  })
})

describe('whatever steps a program leaves out', () => {
  const anyUse = (noun: Noun) => fc.subarray(optionalOf(machineOf(noun)))
  /** Every event that leads into one of these states, in any program, is refused in such a case. */
  function refused(noun: Noun, into: readonly string[], cases: fc.Arbitrary<object>): void {
    const property = fc.property(anyUse(noun), cases, (used, context) => {
      const lifecycle: AnyLifecycle = withSteps(machineOf(noun), used)
      for (const [event, transition] of Object.entries(lifecycle.on)) {
        if (!transition || !into.includes(transition.to)) continue
        for (const state of transition.from)
          expect(step(lifecycle, state, event, known(context)).ok, `${state} ${event}`).toBe(false)
      }
    })
    fc.assert(property, { numRuns: 300 })
  }

  test('nothing removes, demotes or replaces a member without an approval', () => {
    const unapproved = fc.record({ approvals: fc.record({ needed: names, given: fc.constant([]) }), willing: truth })
    refused('membership', ['removed', 'demoted', 'promoted', 'replaced'], unapproved)
  })

  test('no removal is decided without an approval', () => {
    const unapproved = contexts.evaluation.map(context => ({
      ...context,
      removes: true,
      approvals: { needed: [], given: [] },
    }))
    refused('evaluation', ['decided', 'approved'], unapproved)
  })

  test('nobody awards what they proposed themselves, and nobody what is no single amount', () => {
    for (const noun of ['claim', 'auto-award'] as const) {
      refused(
        noun,
        ['awarded'],
        contexts[noun].map(context => ({ ...context, proposedBy: '甲', by: '甲' })),
      )
      refused(
        noun,
        ['awarded'],
        contexts[noun].map(context => ({ ...context, amountFixed: false })),
      )
    }
  })

  test('nobody is admitted before the list is announced, but by a direct route', () => {
    const early = contexts.application.map(context => ({ ...context, roundAnnounced: false, directlyDecided: false }))
    refused('application', ['admitted'], early)
  })

  test('an application may be withdrawn from every state before it is settled', () => {
    const property = fc.property(anyUse('application'), used => {
      const lifecycle = withSteps(machineOf('application'), used)
      const open = Object.keys(lifecycle.states).filter(state => !isFinal(lifecycle, state))
      expect([...(lifecycle.on['withdraw']?.from ?? [])].sort()).toEqual(open.sort())
    })
    fc.assert(property)
  })
})
