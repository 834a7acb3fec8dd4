import { nearest } from '@peiyu/core'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Finding } from '../finding.js'
import { type Answers, type Key, questions } from './questions.js'

interface Found {
  readonly answers: Answers
  readonly findings: readonly Finding[]
}

type Says = { readonly zh: string; readonly en: string }

/** Reads answers that somebody wrote down, `name: 我的镇`, and says all that is wrong with them. */
export function answersFrom(file: string, text: string): Found {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const findings: Finding[] = []
  const answers: Partial<Record<Key, string>> = {}
  const wrong = (code: string, offset: number, says: Says, found = ''): void => {
    const { line, col } = lines.linePos(offset)
    const at = { file, line: Math.max(1, line), column: Math.max(1, col) }
    findings.push({ code, severity: 'error', at, params: { found }, says: language => says[language] })
  }
  for (const { pos } of document.errors)
    wrong('new/not-yaml', pos[0], { zh: '这里不是 YAML。', en: 'This is no YAML here.' })
  const { contents } = document
  if (findings.length > 0) return { answers, findings }
  if (!isMap(contents)) {
    wrong('new/not-yaml', 0, {
      zh: '应是一行一个回答，如 name: 我的镇。',
      en: 'Write one answer a line: name: My town.',
    })
    return { answers, findings }
  }
  const keys = questions.map(({ key }) => key)
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const question = questions.find(each => each.key === name)
    if (!question) {
      const near = nearest(name, keys)
      const [zh, en] =
        near === undefined
          ? [`可以用：${keys.join('、')}。`, `It may be: ${keys.join(', ')}.`]
          : [`是否指 ${near}？`, `Did you mean ${near}?`]
      wrong(
        'new/unknown-key',
        key.range?.[0] ?? 0,
        { zh: `没有名为 ${name} 的回答。${zh}`, en: `There is no answer ${name}. ${en}` },
        name,
      )
      continue
    }
    const answer = isScalar(value) ? String(value.value) : ''
    const read = question.read(answer)
    if ('value' in read) answers[question.key] = read.value
    else wrong('new/bad-answer', value?.range?.[0] ?? key.range?.[0] ?? 0, read.wrong, answer)
  }
  return { answers, findings }
}
