import { nearest, openOf, type Tenant } from '@peiyu/core'
import type { ReadingChoice } from '@peiyu/core/client'
import { programProblems } from '@peiyu/core/family'
import { refusedForAll } from '../problems.js'
import { decided, type Outcome, refusedFor, type Verb } from '../verb.js'

interface Body {
  readonly program: string
  readonly reading: string
  readonly option: string
  readonly from: string
  readonly basis: string
}

/** Nothing where the config has the reading and the option. */
function refusalOf(policy: Tenant, { program, reading, option }: Body): Outcome | undefined {
  const compiled = policy.programs.get(program)
  if (!compiled) return refusedForAll(programProblems(policy, program))
  const readings = openOf(compiled).filter(({ kind }) => kind !== 'parameter')
  const found = readings.find(({ id }) => id === reading)
  if (!found) {
    const suggestion =
      nearest(
        reading,
        readings.map(({ id }) => id),
      ) ?? ''
    return refusedFor('policy/unknown-reading', ['reading'], { found: reading, suggestion })
  }
  if (option === 'none' || found.options.has(option)) return undefined
  return refusedFor('situation/unknown-option', ['option'], {
    found: option,
    options: [...found.options.keys(), 'none'].join('、'),
  })
}

/** Decides how a place of the document is read, from a day on; `none` leaves it open again (确定读法). */
export const chooseReading: Verb<undefined, Body> = ({ body, who, policy, newId, now }) => {
  if (!policy) return refusedFor('policy/no-config')
  const refusal = refusalOf(policy, body)
  if (refusal) return refusal
  const id = newId()
  const row = { id, recordedAt: now, ...body, by: who.accountId, withdrawnAt: null }
  return decided(id, [{ insert: 'readings', row }], { reason: body.basis })
}

export const withdrawReading: Verb<ReadingChoice, { readonly reason: string }> = ({ record, body, now }) => {
  const { id, version, withdrawnAt } = record
  if (withdrawnAt !== null) return refusedFor('policy/already-withdrawn')
  return decided(id, [{ update: 'readings', id, version, set: { withdrawnAt: now } }], { reason: body.reason })
}
