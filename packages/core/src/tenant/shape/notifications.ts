import * as z from 'zod'
import { keys } from './parts/keys.js'
import { asciiId, id } from './parts/id.js'
import { clause, names } from './parts/many.js'
import { expression, text } from './parts/text.js'

export const notification = keys(
  'notification',
  { on: text.describe('事件，如 demand.raised'), to: names.describe('发给谁，如 mayor、firm.liaison') },
  {
    id,
    clause,
    by: names.describe('方式，如 sms'),
    document: asciiId.describe('文书'),
    when: expression.describe('何时才发'),
    before: text.describe('提前多久'),
  },
)

/** programs/<p>/notifications.yaml: who hears of what (通知). */
export const notifications = keys('notifications', { notifications: z.array(notification).describe('通知') }, {})

export type NotificationShape = z.output<typeof notification>
