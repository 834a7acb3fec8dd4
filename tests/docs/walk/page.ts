import type { Because, ClaimResult, LineResult, Tenant } from '@peiyu/core'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

export const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** `3400000.00` as people read it: 340 万元. */
export function wan(yuan: string | number | null): string {
  if (yuan === null) return '未知'
  const [whole = '0', fraction = ''] = String(yuan).split('.')
  const digits = `${whole}${fraction.padEnd(2, '0')}`.padStart(7, '0')
  const [high, low] = [digits.slice(0, -6).replace(/^0+(?=\d)/, ''), digits.slice(-6).replace(/0+$/, '')]
  return `${high}${low === '' ? '' : `.${low}`} 万元`
}

export const rangeText = ({ atLeast, atMost }: Pick<ClaimResult, 'atLeast' | 'atMost'>): string =>
  atLeast === atMost ? wan(atMost) : `${wan(atLeast)} 至 ${wan(atMost)}`

export const lineRows = (lines: readonly LineResult[]): string[][] =>
  lines.map(line => [
    String(line.year),
    wan(line.amount),
    line.cuts.map(({ limit, by }) => `${limit} 减 ${wan(by)}`).join('；') || '—',
  ])

const joins = new Set(['not', 'and', 'or'])

/** What a condition says of the firm: of a joint one, all that it joins. */
export const reasonOf = (because: Because): string =>
  joins.has(because.op) ? because.of.map(reasonOf).join('；') : because.says.zh

/** The steps that say something by themselves, as a nested list with their clauses. */
export function stepsOf(because: Because, depth = 0, most = 6): string {
  const own = `${'  '.repeat(depth)}- ${because.says.zh}${because.clause ? `〔${because.clause}〕` : ''}`
  const under = depth + 1 < most ? because.of.filter(({ op }) => op !== 'literal' && op !== 'context') : []
  return [own, ...under.map(step => stepsOf(step, depth + 1, most))].join('\n')
}

/** Every statement that a text of clauses names, with our paraphrase of it. */
export function statementsOf(tenant: Tenant, clauses: readonly string[]): string {
  const named = new Set(clauses.flatMap(text => text.split('、')))
  const rows = [...named].flatMap(reference => {
    const [, id = '', from = '', to = from] = /^([^#]+)#(\d+)(?:-(\d+))?$/.exec(reference) ?? []
    const clause = tenant.sources.map(source => source.clauses.get(id)).find(found => found !== undefined)
    return (clause?.statements ?? [])
      .filter(({ number }) => number >= Number(from) && number <= Number(to))
      .map(({ number, says }) => [`${id}#${number}`, says])
  })
  const distinct = new Map(rows.map(row => [row[0], row]))
  return tableOf(['条款', '内容（转述）'], [...distinct.values()])
}

/** All clauses that an explanation names. */
export const clausesIn = (because: Because): string[] => [
  ...(because.clause ? [because.clause] : []),
  ...because.of.flatMap(clausesIn),
]
