import { resources } from '@peiyu/core/client'
import { declareFact } from '../verbs/facts/create.js'
import { verifyFact } from '../verbs/facts/verify.js'
import { withdrawFact } from '../verbs/facts/withdraw.js'
import { createMembership } from '../verbs/memberships/create.js'
import { updateMembership } from '../verbs/memberships/update.js'
import { entry } from './entry.js'

export const facts = entry(resources.facts, {
  table: 'facts',
  create: declareFact,
  verbs: { verify: verifyFact, withdraw: withdrawFact },
})

export const memberships = entry(resources.memberships, {
  table: 'memberships',
  create: createMembership,
  update: updateMembership,
  verbs: {},
})
