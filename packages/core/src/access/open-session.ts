import { z } from 'zod'
import { configId, instantField, recordFields, recordId, says } from '../base/record.js'

/** Somebody's sign-in that has not ended, as those see it who may end it (登录会话). */
export const OpenSession = z
  .strictObject({
    ...recordFields,
    accountId: recordId.meta(says('账号', 'account')),
    tenant: configId.nullable().meta(says('辖区', 'tenant')),
    seenAt: instantField.meta(says('最近活动', 'seen at')),
    endsAt: instantField.meta(says('最迟结束', 'ends at')),
    address: z.string().meta(says('地址', 'address')),
    agent: z.string().meta(says('浏览器', 'browser')),
  })
  .meta({ id: 'OpenSession', ...says('登录会话', 'open session') })

export type OpenSession = z.infer<typeof OpenSession>
