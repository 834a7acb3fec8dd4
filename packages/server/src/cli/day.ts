import { type Day, parseDay } from '@peiyu/core'
import { type Call, type Option, WrongUsage } from './command.js'

export const dayOption: Option = {
  name: 'on',
  value: 'YYYY-MM-DD',
  says: { zh: '按哪一天看；默认今天', en: 'the day; else today' },
}

/** The day that a command is asked for, else that of the terminal. */
export function dayFrom({ args, terminal }: Call): Day {
  const text = args.text('on')
  const day = text === undefined ? terminal.today() : parseDay(text)
  if (day !== undefined) return day
  throw new WrongUsage({ zh: `--on 应如 2018-11-21，这里是 ${text}。`, en: `--on is like 2018-11-21; found ${text}.` })
}
