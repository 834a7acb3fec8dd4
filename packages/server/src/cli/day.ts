import { type Day, parseDay, type Situation } from '@peiyu/core'
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

export const timeOptions: readonly Option[] = [
  {
    name: 'on',
    value: 'YYYY-MM-DD',
    says: { zh: '按哪一天测算；默认文件所写，再默认今天', en: 'the day; else what the file says, else today' },
  },
  { name: 'year', value: 'YYYY', says: { zh: '哪一年；默认那一天的年份', en: 'the year; else that of the day' } },
]

/** The day and the year that a question names; what it does not name is left out. */
export function dayAndYear({ args }: Call): Pick<Situation, 'on' | 'year'> {
  const [on, year] = [args.text('on'), args.text('year')]
  if (on !== undefined && parseDay(on) === undefined)
    throw new WrongUsage({ zh: `--on 应如 2018-11-21，这里是 ${on}。`, en: `--on is like 2018-11-21; found ${on}.` })
  if (year !== undefined && !/^(19|2\d)\d\d$/.test(year))
    throw new WrongUsage({ zh: `--year 应如 2018，这里是 ${year}。`, en: `--year is like 2018; found ${year}.` })
  return { ...(on === undefined ? {} : { on }), ...(year === undefined ? {} : { year }) }
}
