import type { Missing, StackedResult, StackingResult } from '@peiyu/core'
import type { Call } from '../../command.js'
import type { AskedTogether } from '../../question.js'
import { amountText, rangeText } from '../../text/amount.js'
import { tableLines } from '../../text/table.js'
import { treeLines } from '../../text/tree.js'
import { printHeader, printTitle } from '../header.js'
import { printPairs } from '../measures.js'
import { missingText, Names, readingText } from '../names.js'
import { brushFor, measureLabels } from '../status.js'

const none = '-'

/** Several claims for people: each by itself, which are chosen and why, and what they come to together. */
export function printStacking(call: Call, asked: AskedTogether, result: StackingResult): void {
  const { print, paint, language, terminal } = call
  const zh = language === 'zh'
  const names = new Names(asked, language)
  printHeader(call, asked, result)
  printTitle(call, zh ? '同时申请' : 'Claims together', paint.dim(result.clause))
  printChosen(call, names, result)
  printTitle(call, zh ? '合计' : 'Together')
  printPairs(call, [...totalPairs(call, result), ...detailPairs(call, names, asked, result)])
  printTitle(call, zh ? '理由' : 'Why')
  const width = terminal.width - 2
  for (const line of treeLines(result.because, { language, paint, width })) print(`  ${line}`)
}

const nameOf = ({ name, measure }: StackedResult, zh: boolean): string => (zh ? name : measure)

const yuan = (ends: { atLeast: string; atMost: string | null }, language: Call['language']): string =>
  rangeText({ ...ends, unit: 'yuan' }, language)

function choiceText({ choice, mayChange }: StackedResult, zh: boolean): string {
  const [kept, dropped] = zh ? ['取', '不取'] : ['kept', 'dropped']
  const open = !mayChange ? '' : zh ? '，未定' : ', open'
  return `${choice === 'kept' ? kept : dropped}${open}`
}

/** A column where no claim says anything is left out. */
function printChosen({ print, paint, language }: Call, names: Names, { claims }: StackingResult): void {
  const zh = language === 'zh'
  const all = [
    { head: zh ? '措施' : 'measure', of: (one: StackedResult) => nameOf(one, zh) },
    {
      head: zh ? '事项' : 'thing',
      of: ({ things }: StackedResult) =>
        Object.entries(things)
          .map(([key, id]) => `${names.of(key)} ${id}`)
          .join(zh ? '，' : ', '),
    },
    {
      head: zh ? '测算' : 'computed',
      of: ({ alone }: StackedResult) => (alone.status ? measureLabels[language][alone.status] : ''),
    },
    { head: zh ? '单算' : 'by itself', right: true, of: ({ alone }: StackedResult) => yuan(alone, language) },
    { head: zh ? '取舍' : 'choice', of: (one: StackedResult) => choiceText(one, zh), brush: true },
    { head: zh ? '应付' : 'due', right: true, of: (one: StackedResult) => yuan(one, language), bold: true },
    {
      head: zh ? '已付' : 'paid',
      right: true,
      of: ({ alone }: StackedResult) => (alone.paid === '0.00' ? '' : amountText(alone.paid, 'yuan', language)),
    },
    {
      head: zh ? '退回' : 'returns',
      right: true,
      of: ({ returns }: StackedResult) => (returns === '0.00' ? '' : amountText(returns, 'yuan', language)),
    },
    { head: zh ? '条款' : 'clause', of: ({ clause }: StackedResult) => clause },
  ]
  const columns = all.filter(({ of }) => claims.some(one => of(one) !== ''))
  const rows = claims.map(one =>
    columns.map(({ of, brush, bold }) => {
      const shade = one.mayChange ? 'unknown' : one.choice === 'kept' ? 'due' : 'not-due'
      return {
        text: of(one) || none,
        ...(brush ? { paint: brushFor(shade, paint) } : bold ? { paint: paint.bold } : {}),
      }
    }),
  )
  for (const line of tableLines(columns, rows, paint.dim)) print(`  ${line}`)
}

function totalPairs({ language, paint }: Call, result: StackingResult): (readonly [string, string])[] {
  const zh = language === 'zh'
  const back = result.returns === '0.00' ? '' : amountText(result.returns, 'yuan', language)
  const amount = yuan(result, language)
  const least = amountText(result.atLeast, 'yuan', language)
  return [
    [zh ? '应付' : 'due', paint.bold(amount === '' ? (zh ? `不少于 ${least}` : `at least ${least}`) : amount)],
    ...(back === '' ? [] : [[zh ? '退回' : 'returns', back] as const]),
    ...(result.proven
      ? []
      : [
          [
            zh ? '未证明' : 'not proven',
            zh ? '互相排斥的超过20笔，是找到的最优' : 'over twenty exclude one another: the best found',
          ] as const,
        ]),
  ]
}

/** What a claim is dropped for, what is missing, the readings that were taken, and what each option of an open one gives. */
function detailPairs({ language }: Call, names: Names, asked: AskedTogether, result: StackingResult) {
  const zh = language === 'zh'
  const called = new Map(result.claims.map(one => [one.measure, nameOf(one, zh)]))
  const dropped = result.claims
    .filter(({ choice }) => choice === 'dropped')
    .map(one => {
      const by = one.displacedBy.map(({ measure }) => called.get(measure) ?? measure).join(zh ? '、' : ', ')
      const amount = yuan(one.alone, language) || (zh ? '金额未知' : 'amount unknown')
      const why =
        by === '' ? (zh ? '不添金额' : 'it would add nothing') : zh ? `同一事项就高，取${by}` : `${by} kept instead`
      const clauses = [...new Set(one.displacedBy.map(({ clause }) => clause))].join(zh ? '、' : ', ')
      const says = zh
        ? `${nameOf(one, zh)}（本可得 ${amount}）：${why}`
        : `${nameOf(one, zh)} (would be ${amount}): ${why}`
      return [zh ? '不取' : 'dropped', `${says}  ${clauses}`] as const
    })
  const options = result.claims.flatMap(one =>
    one.options.map(({ option, name, returns, ...ends }) => {
      const back = returns === '0.00' ? '' : `${zh ? '，退回 ' : ', returns '}${amountText(returns, 'yuan', language)}`
      const says = `${nameOf(one, zh)} ${yuan(ends, language)}${back}`
      return [zh ? '如读作' : 'read as', zh ? `${name}：${says}` : `${option}: ${says}`] as const
    }),
  )
  return [
    ...dropped,
    ...result.missing.map(one => [zh ? '缺' : 'missing', lackText(names, one, called)] as const),
    ...options,
    ...result.readings.map(
      id => [zh ? '读法' : 'readings', readingText(names, id, asked.situation.readings?.[id])] as const,
    ),
  ]
}

/** What is missing of claims themselves: an amount, whose policy it is, what the document does not say. */
function lackText(names: Names, missing: Missing, called: ReadonlyMap<string, string>): string {
  const zh = names.language === 'zh'
  const { id, kind } = missing
  const claim = called.get(id)
  if (claim !== undefined && kind === 'discretion')
    return zh ? `${claim}的金额——在范围内由承办人定` : `the amount of ${claim} — within its range an officer decides`
  if (claim !== undefined) return zh ? `${claim}的金额` : `the amount of ${claim}`
  if (kind === 'fact' && id === 'level') return zh ? '是哪一级的政策（level）' : 'whose policy it is (level)'
  if (kind === 'row' && id.endsWith('.already-paid'))
    return zh
      ? '已先领较低一项怎么办，文件没有写'
      : 'what happens to a lower amount that was paid first: the document is silent'
  if (kind === 'row' && id.endsWith('.unmentioned'))
    return zh ? '这一级的政策算不算，文件没有写' : 'whether policies of that level are covered: the document is silent'
  return missingText(names, missing)
}
