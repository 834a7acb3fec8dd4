import { dayText, parseDay, type Words, yearOf } from '@peiyu/core'

/** What a tenant starts from: each answer as the files hold it; what was not answered is not there. */
export type Answers = Readonly<Partial<Record<Key, string | undefined>>>

export type Key =
  | 'id'
  | 'name'
  | 'level'
  | 'parent'
  | 'title'
  | 'source'
  | 'number'
  | 'issuer'
  | 'date'
  | 'short'
  | 'program'
  | 'program-name'
  | 'in-force'
  | 'office'

/** An answer as the files hold it, or what is wrong with it. */
export type Read = { readonly value: string } | { readonly wrong: Words }

/** Something that a new tenant is asked: how it is called, what is taken for no answer, how an answer is read. */
export interface Question {
  readonly key: Key
  readonly says: Words
  readonly read: (answer: string) => Read
  /** What stands when nothing is answered; where there is none, it is left out, or has to be answered. */
  readonly otherwise?: (answers: Answers) => string | undefined
  readonly must?: boolean
}

const idForm = /^[a-z][a-z0-9-]{0,39}$/

export function readId(id: string): Read {
  if (idForm.test(id)) return { value: id }
  return {
    wrong: {
      zh: `编号 ${id} 不行：要以小写英文字母开头，其后是小写字母、数字、连字符，至多40个字符，如 mytown。`,
      en: `${id} is no id: a small letter, then small letters, digits and hyphens, at most 40, like mytown.`,
    },
  }
}

export function readName(name: string): Read {
  if (name.trim() !== '' && !/\p{Cc}/u.test(name)) return { value: name.trim() }
  return { wrong: { zh: '名称不能为空，也不能换行。', en: 'A name is not empty and has no line breaks.' } }
}

export const levels = ['city', 'district', 'town'] as const
const levelWords: Readonly<Record<string, string>> = { 市: 'city', 区: 'district', 镇: 'town' }

function readLevel(answer: string): Read {
  const level = levelWords[answer] ?? answer
  if (levels.some(each => each === level)) return { value: level }
  return {
    wrong: { zh: `级别是 市、区 或 镇，这里是 ${answer}。`, en: `A level is city, district or town, not ${answer}.` },
  }
}

/** `2017年2月10日`, `2017/2/10` and `2017-02-10` are the same day. */
function dayOf(text: string): number | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?$/.exec(text.trim()) ?? []
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function readDate(answer: string): Read {
  const day = dayOf(answer)
  if (day !== undefined) return { value: dayText(day) }
  return {
    wrong: { zh: `没有 ${answer} 这一天，应如 2017-02-10。`, en: `${answer} is no day; write it as 2017-02-10.` },
  }
}

function readSpan(answer: string): Read {
  const [first = '', last = 'never', ...more] = answer.normalize('NFKC').split(/\.\.|至|~|—+/)
  const [from, to] = [dayOf(first), last.trim() === '' ? Infinity : dayOf(last)]
  if (from === undefined || to === undefined || more.length > 0)
    return {
      wrong: {
        zh: `实施期 ${answer} 不行：应如 2017-02-10..2021-12-31，没有写到何时的如 2017-02-10..。`,
        en: `${answer} is no span: write 2017-02-10..2021-12-31, or 2017-02-10.. where no end is given.`,
      },
    }
  if (to < from) return { wrong: { zh: `实施期 ${answer} 的结束早于开始。`, en: `${answer} ends before it begins.` } }
  return { value: `${dayText(from)}..${to === Infinity ? '' : dayText(to)}` }
}

/** The invented document; one of one's own has only what was answered of it. */
const sampleTitle = '成长计划扶持办法（样例，虚构）'
export const isSample = ({ title = sampleTitle }: Answers): boolean => title === sampleTitle
const ofSample =
  (value: string) =>
  (answers: Answers): string | undefined =>
    isSample(answers) ? value : undefined

/** What a new tenant is asked, in this order. */
export const questions: readonly Question[] = [
  {
    key: 'id',
    says: { zh: '辖区编号（小写英文字母、数字、连字符，如 mytown）', en: 'id of the jurisdiction, like mytown' },
    read: readId,
    must: true,
  },
  { key: 'name', says: { zh: '辖区名称', en: 'its name' }, read: readName, otherwise: ({ id }) => id },
  {
    key: 'level',
    says: { zh: '级别：市、区、镇', en: 'its level: city, district, town' },
    read: readLevel,
    otherwise: () => 'city',
  },
  { key: 'parent', says: { zh: '上级辖区的编号', en: 'id of the jurisdiction above' }, read: readId },
  {
    key: 'title',
    says: { zh: '文件全名', en: 'full title of the document' },
    read: readName,
    otherwise: () => sampleTitle,
  },
  {
    key: 'source',
    says: { zh: '文件的编号（作文件名）', en: 'id of the document, which names its file' },
    read: readId,
    otherwise: answers => (isSample(answers) ? 'sample' : 'document'),
  },
  { key: 'number', says: { zh: '文号', en: 'its number' }, read: readName, otherwise: ofSample('样例〔2020〕1号') },
  {
    key: 'issuer',
    says: { zh: '发文单位', en: 'who issued it' },
    read: readName,
    otherwise: answers => (isSample(answers) ? `${answers.name ?? ''}（样例）` : undefined),
  },
  {
    key: 'date',
    says: { zh: '成文日期，如 2017-02-10', en: 'its date, like 2017-02-10' },
    read: readDate,
    otherwise: ofSample('2020-01-01'),
  },
  { key: 'short', says: { zh: '文件简称', en: 'its short name' }, read: readName, otherwise: ofSample('办法') },
  {
    key: 'program',
    says: { zh: '计划编号（小写英文字母、数字、连字符）', en: 'id of the program' },
    read: readId,
    otherwise: () => 'growth',
  },
  {
    key: 'program-name',
    says: { zh: '计划名称', en: 'name of the program' },
    read: readName,
    otherwise: () => '成长计划（样例）',
  },
  {
    key: 'in-force',
    says: { zh: '实施期，如 2017-02-10..2021-12-31', en: 'when it is in force, like 2017-02-10..2021-12-31' },
    read: readSpan,
    otherwise: () => '2020-01-01..',
  },
  {
    key: 'office',
    says: { zh: '计划办公室的名称', en: "name of the program's office" },
    read: readName,
    otherwise: () => '成长计划办公室（样例）',
  },
]

/** What nobody has answered stands as it would otherwise. */
export const completed = (given: Answers): Answers =>
  questions.reduce<Answers>((answers, { key, otherwise }) => {
    const value = answers[key] ?? otherwise?.(answers)
    return value === undefined ? answers : { ...answers, [key]: value }
  }, given)

/** The day and year of the sample's examples: within the span that was answered. */
export function exampleDays({ 'in-force': span = '' }: Answers): { readonly on: string; readonly year: number } {
  const [first = '', last] = span.split('..')
  if (first === '2020-01-01' && last === '') return { on: '2021-03-01', year: 2020 }
  return { on: first, year: yearOf(parseDay(first) ?? 0) }
}
