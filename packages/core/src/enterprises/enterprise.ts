import { z } from 'zod'
import { choice } from '../base/choice.js'
import { configId, dayField, prose, recordFields, recordId, says, typed } from '../base/record.js'

/** What has become of an enterprise (企业状态). */
const status = choice(
  {
    active: ['在册', 'active'],
    merged: ['已并入他企', 'merged'],
    split: ['已分立', 'split'],
    'moved-out': ['已迁出', 'moved out'],
    closed: ['已注销', 'closed'],
  },
  '状态',
  'status',
)

const creditCode = z.string().max(40).meta(says('统一社会信用代码', 'unified social credit code'))
const name = typed(120).min(2).meta(says('企业名称', 'name'))
const town = configId.or(z.literal('')).meta(says('所在镇街（园区）', 'town or park'))
/** Empty while it is not known. */
const registeredOn = dayField.or(z.literal('')).meta(says('成立日期', 'registered on'))

/** A firm in the registry of a tenant (企业). */
export const Enterprise = z
  .strictObject({
    ...recordFields,
    creditCode,
    name,
    town,
    registeredOn,
    status,
    formerNames: z.array(z.string()).meta(says('曾用名', 'former names')),
    importId: recordId.nullable().meta(says('导入批次', 'import')),
  })
  .meta({ id: 'Enterprise', ...says('企业', 'enterprise') })

export type Enterprise = z.infer<typeof Enterprise>

/** What is given of a firm that enters the registry; its credit code is checked and normalised. */
export const EnterpriseCreate = z
  .strictObject({ creditCode, name, town: town.optional(), registeredOn: registeredOn.optional() })
  .meta({ id: 'EnterpriseCreate' })

/** What may be corrected of a firm; names and towns change by events, which keep the old. */
export const EnterpriseUpdate = z
  .strictObject({ registeredOn: registeredOn.optional(), creditCode: creditCode.optional() })
  .meta({ id: 'EnterpriseUpdate' })

const reason = prose(500).min(1).meta(says('理由', 'reason'))
const on = dayField.meta(says('日期', 'on'))

/** A firm has a new name from a day on (更名). */
export const Rename = z.strictObject({ name, on, reason: reason.optional() }).meta({ id: 'EnterpriseRename' })

/** A firm belongs to another town from a day on; to none of the tenant's when `town` is empty (迁移). */
export const Move = z.strictObject({ town, on, reason: reason.optional() }).meta({ id: 'EnterpriseMove' })

/** A firm goes on in another (合并). What becomes of its memberships, pledge base and ledger is decided with a reason. */
export const Merge = z
  .strictObject({ into: recordId.meta(says('并入', 'into')), on, reason })
  .meta({ id: 'EnterpriseMerge' })

/** Others came out of a firm (分立). */
export const Split = z
  .strictObject({ into: z.array(recordId).min(1).max(20).meta(says('分立为', 'into')), on, reason })
  .meta({ id: 'EnterpriseSplit' })
