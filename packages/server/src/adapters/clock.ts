import { type Day, parseDay } from '@peiyu/core'

/** The only place that asks what time it is. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The business day: that of Beijing time, wherever the process runs. */
export function today(clock: Clock = systemClock): Day {
  const parts = new Map(calendar.formatToParts(clock.now()).map(({ type, value }) => [type, value]))
  return parseDay(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`) ?? 0
}

const clockFace = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** The time of day in Beijing, `09:05:00`. */
export const timeOfDay = (clock: Clock = systemClock): string => clockFace.format(clock.now())
