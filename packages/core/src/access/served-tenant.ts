import { z } from 'zod'
import { configId, dayField, prose, recordFields, says } from '../base/record.js'

/** A tenant as the platform runs it (辖区): while it is suspended nobody acts in it. */
export const ServedTenant = z
  .strictObject({
    ...recordFields,
    id: configId.meta(says('编号', 'id')),
    name: z.string().meta(says('名称', 'name')),
    state: z.enum(['active', 'suspended']).meta(says('状态', 'state')),
    businessDay: dayField.nullable().meta(says('演示业务日', "a demonstration's business day")),
  })
  .meta({ id: 'ServedTenant', ...says('辖区', 'tenant') })

export type ServedTenant = z.infer<typeof ServedTenant>

export const Because = z
  .strictObject({ reason: prose(500).min(1).meta(says('理由', 'reason')) })
  .meta({ id: 'Because' })
