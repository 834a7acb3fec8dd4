import { type EvaluationResult, type VerdictOption, verdictNames } from '@peiyu/core'
import type { Call } from '../../command.js'
import type { Language } from '../../language.js'
import type { Asked } from '../../question.js'
import { printHeader, printTitle } from '../header.js'
import { addresseesText, possibleText, printListed } from './listed.js'
import { printPairs } from '../measures.js'
import { missingText, Names, readingText } from '../names.js'

const kindsText = (gives: EvaluationResult['gives'], language: Language): string =>
  gives.map(kind => (language === 'zh' ? verdictNames[kind] : kind)).join(language === 'zh' ? '或' : ' or ')

/** One evaluation for people: the verdict, who must agree, how near it is, rule by rule why. */
export function printEvaluation(call: Call, asked: Asked, result: EvaluationResult): void {
  const { paint, language } = call
  const zh = language === 'zh'
  const names = new Names(asked, language)
  printHeader(call, asked, result)
  const known = result.verdict !== null
  const verdict = known ? paint.bold(kindsText(result.gives, language)) : paint.yellow(zh ? '未知' : 'unknown')
  printTitle(call, zh ? `${result.year}年度评价` : `Evaluation of ${result.year}`, verdict)
  printPairs(call, pairsOf(asked, names, result))
  printTitle(call, zh ? '逐条（依次看，先符合的先用）' : 'Rules (the first that holds is taken)')
  printListed(call, names, result.rules)
  printOptions(call, names, result.options)
}

function pairsOf(asked: Asked, names: Names, result: EvaluationResult): (readonly [string, string])[] {
  const { language } = names
  const zh = language === 'zh'
  const { verdict, name, clause, approvals, possible, margin } = result
  const rule = verdict === null ? '' : `${names.ruleName({ id: verdict, name: name ?? verdict })}  ${clause}`
  const open = possibleText(names, possible, result.rules)
  return [
    ...(rule === '' ? [[zh ? '仍可能' : 'possible', open] as const] : [[zh ? '依据' : 'rule', rule] as const]),
    ...(result.for === null ? [] : [[zh ? '为期' : 'for', result.for] as const]),
    ...(result.toTier === null ? [] : [[zh ? '转入' : 'to tier', tierName(asked, result.toTier, zh)] as const]),
    ...(approvals.length === 0 ? [] : [[zh ? '须批准' : 'approvals', approvalsText(result, language)] as const]),
    ...(result.then
      ? [[zh ? '随后' : 'then', `${result.then.may}  ${result.then.status}  ${result.then.clause}`] as const]
      : []),
    ...(margin ? [[zh ? '最接近' : 'nearest', marginText(names, result)] as const] : []),
    ...result.missing.map(one => [zh ? '要查明' : 'find out', missingText(names, one)] as const),
    ...result.pending.map(id => [zh ? '参数未定' : 'not set', names.of(id)] as const),
    ...result.readings.map(
      id => [zh ? '读法' : 'readings', readingText(names, id, asked.situation.readings?.[id])] as const,
    ),
  ]
}

/** Who must agree; where only one of several kinds needs it, to which. */
function approvalsText({ approvals, gives }: EvaluationResult, language: Language): string {
  const zh = language === 'zh'
  const people = addresseesText(approvals, language)
  const asked = gives.filter(kind => approvals.some(({ to }) => to.includes(kind)))
  const only = asked.length < gives.length
  const kinds = kindsText(asked, language)
  if (zh) return only ? `${people}（只有${kinds}须批准，批准后才生效）` : `${people}（批准后才生效）`
  return only ? `${people} (only to ${kinds}; no effect until they agree)` : `${people} (no effect until they agree)`
}

const tierName = ({ program }: Asked, id: string, zh: boolean): string =>
  zh ? (program.program.tiers.get(id)?.name ?? id) : id

/** The single figure that is nearest to turning the verdict. */
function marginText(names: Names, { margin, rules }: EvaluationResult): string {
  if (!margin) return ''
  const { language } = names
  const { because } = margin.leaf
  const rule = rules.find(({ id }) => id === margin.rule)
  const distance = because.distance ? `${language === 'zh' ? '，' : ', '}${because.distance[language]}` : ''
  return `${rule ? `${names.ruleName(rule)}${language === 'zh' ? '：' : ': '}` : ''}${because.says[language]}${distance}`
}

function printOptions(call: Call, names: Names, options: readonly VerdictOption[]): void {
  if (options.length === 0) return
  const { language } = call
  printTitle(call, language === 'zh' ? '可以做、不必做' : 'May be done beside')
  const told = options.map(option => ({ ...option, name: `${option.name}（${kindsText(option.gives, language)}）` }))
  printListed(call, names, told)
}
