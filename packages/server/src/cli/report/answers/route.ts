import { machines, type RouteResult } from '@peiyu/core'
import type { Call } from '../../command.js'
import type { Asked } from '../../question.js'
import { printHeader, printTitle } from '../header.js'
import { addresseesText, possibleText, printListed } from './listed.js'
import { printPairs } from '../measures.js'
import { missingText, Names, readingText } from '../names.js'

type Pair = readonly [string, string]

/** The way of one demand for people: to whom, why, who is told, by when. */
export function printRoute(call: Call, asked: Asked, result: RouteResult): void {
  const { paint, language } = call
  const zh = language === 'zh'
  const names = new Names(asked, language)
  printHeader(call, asked, result)
  const to = result.to ? paint.bold(addresseesText([result.to], language)) : paint.yellow(zh ? '未知' : 'unknown')
  printTitle(call, zh ? '交办' : 'Goes to', to)
  printPairs(call, [...wayPairs(asked, names, result), ...afterPairs(names, result)])
  printTitle(call, zh ? '逐条（依次看，先符合的先用）' : 'Routes (the first that holds is taken)')
  printListed(call, names, result.rules)
  if (result.options.length > 0) {
    printTitle(call, zh ? '可以做、不必做' : 'May be done beside')
    const told = result.options.map(option => ({
      ...option,
      name: `${option.name} → ${addresseesText([option.to], language)}`,
    }))
    printListed(call, names, told)
  }
}

function wayPairs(asked: Asked, names: Names, result: RouteResult): Pair[] {
  const zh = names.language === 'zh'
  const { route, name, clause, possible, within, document } = result
  const open = possibleText(names, possible, result.rules)
  return [
    route === null
      ? [zh ? '仍可能' : 'possible', open]
      : [zh ? '依据' : 'route', `${names.ruleName({ id: route, name: name ?? route })}  ${clause}`],
    ...(within === null ? [] : [[zh ? '时限' : 'within', within] as const]),
    ...(document === null ? [] : [[zh ? '文书' : 'document', document] as const]),
    ...result.missing.map(one => [zh ? '要查明' : 'find out', missingText(names, one)] as const),
    ...result.readings.map(
      id => [zh ? '读法' : 'readings', readingText(names, id, asked.situation.readings?.[id])] as const,
    ),
  ]
}

const meansWords: Readonly<Record<string, string>> = { sms: '短信', email: '邮件', letter: '函', phone: '电话' }

/** Words for the states and events of a demand. */
const moments = new Map(Object.entries({ ...machines.demand.on, ...machines.demand.states }))

/** What follows once it is under way: who hears of it, the last day for an answer, whether it may be sent back. */
function afterPairs(names: Names, { notifies, deadline, returnable }: RouteResult): Pair[] {
  const { language } = names
  const zh = language === 'zh'
  const provisional = zh ? '（暂定：当年放假安排未公布）' : ' (provisional: holidays not published)'
  return [
    ...notifies.map(({ on, to, by, clause }): Pair => {
      const means = by.map(one => (zh ? (meansWords[one] ?? one) : one))
      const how = by.length === 0 ? '' : `${zh ? '，' : ', '}${means.join(zh ? '、' : ', ')}`
      return [
        zh ? '通知' : 'tells',
        `${moments.get(on)?.[language] ?? on}${zh ? '：' : ': '}${addresseesText(to, language)}${how}  ${clause}`,
      ]
    }),
    ...(deadline?.due
      ? [
          [
            zh ? '答复期限' : 'due',
            `${deadline.due}${deadline.provisional ? provisional : ''}  ${deadline.clause}`,
          ] as const,
        ]
      : []),
    ...(deadline && deadline.due === null
      ? deadline.missing.map(one => [zh ? '答复期限' : 'due', missingText(names, one)] as const)
      : []),
    ...(returnable === null
      ? []
      : [[zh ? '发还重办' : 'return', returnable ? (zh ? '可以' : 'may be sent back') : zh ? '不可' : 'no'] as const]),
  ]
}
