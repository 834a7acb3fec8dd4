import type { Language } from '../language.js'
import type { Asking } from '../terminal.js'
import type { Paint } from '../text/paint.js'
import { visible } from '../text/visible.js'
import { type Answers, type Question, questions, type Read } from './questions.js'

/** Somebody who is asked, in which language, what is known before, and what is refused besides. */
export interface Interview {
  readonly asking: Asking
  readonly language: Language
  readonly paint: Paint
  readonly known: Answers
  readonly refuses: (question: Question, value: string) => Read
}

const none = '-'

function promptOf({ paint, language }: Interview, { says, must }: Question, otherwise: string | undefined): string {
  const zh = language === 'zh'
  const leave = must === true ? '' : zh ? '可不填' : 'may be left out'
  const shown = otherwise ?? leave
  return `${paint.bold(says[language])}${shown === '' ? '' : ` ${paint.dim(`[${visible(shown)}]`)}`}${zh ? '：' : ': '}`
}

/** What an answer comes to: a value, nothing, or what is wrong with it. */
function readAnswer(interview: Interview, question: Question, answer: string): Read | undefined {
  const { must = false, read } = question
  if (answer === '' || (answer === none && !must)) {
    if (!must) return undefined
    return { wrong: { zh: '这一项必须填。', en: 'This has to be answered.' } }
  }
  const found = read(answer)
  return 'value' in found ? interview.refuses(question, found.value) : found
}

/** Asks one thing until the answer will do; `ended` when there comes no more. */
async function askOne(
  interview: Interview,
  question: Question,
  answers: Answers,
): Promise<{ value: string | undefined } | 'ended'> {
  const { asking, language, paint, known } = interview
  const otherwise = known[question.key] ?? question.otherwise?.(answers)
  for (;;) {
    const line = await asking.line(promptOf(interview, question, otherwise))
    if (line === undefined) return 'ended'
    const read = readAnswer(interview, question, line.trim() === '' ? (otherwise ?? '') : line.trim())
    if (!read || 'value' in read) return { value: read?.value }
    asking.say(`${paint.red(visible(read.wrong[language]))}\n`)
  }
}

/** Asks what a new tenant starts from, step by step; nothing when it is broken off. */
export async function interviewed(interview: Interview): Promise<Answers | undefined> {
  const zh = interview.language === 'zh'
  const how = zh
    ? '逐项回答；直接回车取方括号里的，- 为不填，Ctrl-C 放弃。'
    : 'Answer one by one; Enter takes what stands in brackets, - leaves out, Ctrl-C gives up.'
  interview.asking.say(`${interview.paint.dim(how)}\n`)
  let answers: Answers = {}
  for (const question of questions) {
    const answer = await askOne(interview, question, answers)
    if (answer === 'ended') return undefined
    if (answer.value !== undefined) answers = { ...answers, [question.key]: answer.value }
  }
  return answers
}
