import type { AutoAwardResult, ClaimResult, PartResult } from '@peiyu/core'
import type { Call } from '../../command.js'
import type { Language } from '../../language.js'
import { rangeText } from '../../text/amount.js'
import { tableLines } from '../../text/table.js'
import { printTitle } from '../header.js'
import { missingText, type Names } from '../names.js'

/** Whether a measure is awarded without a claim, what decides, and what the firm confirms. */
export function autoAwardPairs(auto: AutoAwardResult | undefined, language: Language): (readonly [string, string])[] {
  if (!auto) return []
  const zh = language === 'zh'
  const label = zh ? '免申即享' : 'no claim'
  const { because, confirm, within, from, readings } = auto
  const open = from === null && readings.length > 0 ? (zh ? '起算未定 + ' : 'from a moment not settled + ') : ''
  const time = within === null ? '' : `${zh ? '，' : ', '}${from === null ? open : `${from} + `}${within[language]}`
  const asked = confirm.length === 0 ? '' : `${zh ? '；确认：' : '; confirms: '}${confirm.join(zh ? '、' : ', ')}`
  return [because, ...because.of].map(
    (step, i) =>
      [label, i === 0 ? `${step.says[language]}${time}${asked}  ${auto.clause}` : step.says[language]] as const,
  )
}

const statuses: Readonly<Record<Language, Readonly<Record<PartResult['status'], string>>>> = {
  zh: { past: '此前', payable: '本期应付', stopped: '本期停付', unknown: '本期未知', later: '以后，支付时再看' },
  en: { past: 'before', payable: 'now', stopped: 'stopped', unknown: 'not known', later: 'later' },
}

/** The parts of an award that is paid year by year. */
export function printInstalments({ print, paint, language, ...call }: Call, { instalments, unit }: ClaimResult): void {
  if (!instalments) return
  const zh = language === 'zh'
  const rule = zh ? '各期舍去尾数，最后一期付余数' : 'each rounded down, the last takes the rest'
  printTitle(
    { print, paint, language, ...call },
    zh ? '分期' : 'Instalments',
    paint.dim(`${rule}  ${instalments.clause}`),
  )
  const heads = [
    { head: zh ? '期' : 'part' },
    { head: zh ? '年份' : 'year' },
    { head: zh ? '金额' : 'amount', right: true },
    { head: '' },
  ]
  const rows = instalments.parts.map(part => [
    { text: String(part.part) },
    { text: String(part.year) },
    { text: rangeText({ ...part, unit }, language) || '-', paint: paint.bold },
    { text: statuses[language][part.status], paint: paint.dim },
  ])
  for (const line of tableLines(heads, rows, paint.dim)) print(`  ${line}`)
}

/** Who bears how much of the amount, and what is missing to say so. */
export function printFunding(call: Call, names: Names, { funding, unit }: ClaimResult): void {
  if (!funding) return
  const { print, paint, language } = call
  const zh = language === 'zh'
  printTitle(call, zh ? '由谁承担' : 'Who bears it', paint.dim(`${funding.because.says[language]}  ${funding.clause}`))
  const heads = [
    { head: zh ? '承担' : 'bearer' },
    { head: zh ? '比例' : 'share', right: true },
    { head: zh ? '金额' : 'amount', right: true },
  ]
  const open = zh ? '未知' : 'unknown'
  const rows = funding.parts.map(part => [
    { text: zh ? part.name : part.id },
    { text: part.share?.says[language] ?? open },
    { text: rangeText({ ...part, unit }, language) || open, paint: part.atMost === null ? paint.yellow : paint.bold },
  ])
  for (const line of tableLines(heads, rows, paint.dim)) print(`  ${line}`)
  for (const missing of funding.missing)
    print(`  ${paint.dim(zh ? '缺  ' : 'missing  ')}${missingText(names, missing)}`)
}
