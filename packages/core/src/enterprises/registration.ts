import { z } from 'zod'
import { configId, instantField, prose, recordFields, recordId, says, typed } from '../base/record.js'

export const letterTypes = ['pdf', 'png', 'jpg'] as const

const creditCode = z.string().max(40).meta(says('统一社会信用代码', 'unified social credit code'))
const enterpriseName = typed(120).min(2).meta(says('企业名称', 'name of the firm'))
const town = configId.or(z.literal('')).meta(says('所在镇街（园区）', 'town or park'))

/** Somebody asks to act for a firm, with its letter of authorization (企业注册申请). */
export const Registration = z
  .strictObject({
    ...recordFields,
    accountId: recordId.meta(says('账号', 'account')),
    login: z.string().meta(says('登录名', 'login')),
    person: z.string().meta(says('经办人', 'person')),
    creditCode,
    enterpriseName,
    town,
    letterType: z.enum(letterTypes).meta(says('授权书格式', 'type of the letter')),
    letterBytes: z.int().meta(says('授权书大小', 'bytes of the letter')),
    letterHash: z.string().meta(says('授权书摘要', 'digest of the letter')),
    state: z.enum(['waiting', 'confirmed', 'refused']).meta(says('状态', 'state')),
    reason: z.string().meta(says('不予确认的理由', 'why it was refused')),
    enterpriseId: recordId.or(z.literal('')).meta(says('企业', 'enterprise')),
    decidedAt: instantField.nullable().meta(says('办结时间', 'decided at')),
  })
  .meta({ id: 'Registration', ...says('企业注册申请', 'registration of a firm') })

export type Registration = z.infer<typeof Registration>

/** The firm that somebody asks to act for; its credit code is checked and normalised. */
export const RegistrationOf = z
  .strictObject({ tenant: configId.meta(says('辖区', 'tenant')), creditCode, enterpriseName, town: town.optional() })
  .meta({ id: 'RegistrationOf' })

export const RefuseRegistration = z
  .strictObject({ reason: prose(500).min(1).meta(says('理由', 'reason')) })
  .meta({ id: 'RegistrationRefuse' })

export type LetterType = (typeof letterTypes)[number]

const beginnings: Readonly<Record<LetterType, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
}

/** What a file is by its own first bytes, whatever it is called; nothing when it is none of the types that are taken. */
export const letterTypeOf = (bytes: Uint8Array): LetterType | undefined =>
  letterTypes.find(type => beginnings[type].every((byte, i) => bytes[i] === byte))
