import { z } from 'zod'
import { configId, dayField, recordFields, recordId, says } from '../base/record.js'

const pledgeYear = z.int().min(1900).max(2999)

/** In how many years what is to double, from which base (承诺). */
const Pledge = z
  .strictObject({
    years: z.int().min(1).max(20).meta(says('承诺年限', 'years')),
    start: pledgeYear.meta(says('起始年', 'start')),
    end: pledgeYear.meta(says('截止年', 'end')),
    baseYear: pledgeYear.meta(says('基准年', 'base year')),
  })
  .meta({ id: 'Pledge' })

const place = {
  program: configId.meta(says('计划', 'program')),
  tier: configId.or(z.literal('')).meta(says('层级', 'tier')),
  track: configId.or(z.literal('')).meta(says('企业类别', 'track')),
  driver: configId.or(z.literal('')).meta(says('成长驱动因素', 'driver')),
  lead: configId.or(z.literal('')).meta(says('责任部门', 'lead department')),
  pledge: Pledge.nullable().meta(says('承诺', 'pledge')),
  from: dayField.meta(says('起', 'from')),
  until: dayField.nullable().meta(says('止', 'until')),
} as const

/** An enterprise's place in a program (入选资格): tier, track, pledge and lead department, from one day to another. */
export const Membership = z
  .strictObject({
    ...recordFields,
    enterpriseId: recordId.meta(says('企业', 'enterprise')),
    ...place,
    importId: recordId.nullable().meta(says('导入批次', 'import')),
  })
  .meta({ id: 'Membership', ...says('入选资格', 'membership') })

export type Membership = z.infer<typeof Membership>

/** A place in a program as it is entered. */
export const MembershipCreate = z
  .strictObject({
    enterpriseId: recordId,
    program: place.program,
    tier: place.tier.optional(),
    track: place.track.optional(),
    driver: place.driver.optional(),
    lead: place.lead.optional(),
    pledge: place.pledge.optional(),
    from: place.from,
    until: place.until.optional(),
  })
  .meta({ id: 'MembershipCreate' })

/** What may be corrected of a place in a program. */
export const MembershipUpdate = MembershipCreate.omit({ enterpriseId: true, program: true })
  .partial()
  .meta({ id: 'MembershipUpdate' })
