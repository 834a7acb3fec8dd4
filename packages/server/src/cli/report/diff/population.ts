import type { CompiledProgram } from '@peiyu/core'
import {
  type Amounts,
  type ComparedMeasure,
  type GroupSum,
  type RuleDiff,
  type TenantDiff,
  verdicts,
} from '@peiyu/core/family'
import type { Call } from '../../command.js'
import { type Compared, deltaOf, inOrder, turnsOf } from '../../population/result.js'
import { type Cell as TableCell, type Column, tableLines } from '../../text/table.js'
import { wrap } from '../../text/wrap.js'
import { printTitle } from '../header.js'
import { deltaCell, FirmList, printBadLines } from './firms.js'
import { effectOrder, effectWords, rangeText, titles, verdictWords } from './words.js'
import { eligibilityLabels, measureLabels } from '../status.js'

/** Prints a population's tables: counts, amounts, groups, firms. */
export class PopulationReport {
  readonly #zh: boolean
  readonly #names: ReadonlyMap<string, ComparedMeasure>

  constructor(
    readonly call: Call,
    readonly compared: Compared,
    readonly about: { readonly program: CompiledProgram; readonly diff: TenantDiff },
  ) {
    this.#zh = call.language === 'zh'
    this.#names = new Map(compared.measures.map(measure => [measure.id, measure]))
  }

  print(): void {
    const { print, paint } = this.call
    const { file, on, year, measures, result } = this.compared
    const { sums, bad } = result
    const { name, en } = this.about.program.program
    print()
    print(`${paint.bold(file)}  ${this.#zh ? name : (en ?? name)}`)
    const day = on ?? (this.#zh ? '按各行的日期，没有写的按今天' : "each line's day, else today")
    const yearText = year === null ? '' : this.#zh ? `（${year}年）` : ` (year ${year})`
    print(`${day}${yearText}  ${sums.firms} ${this.#zh ? '家企业' : 'firms'}`)
    if (bad.count > 0)
      print(
        paint.yellow(this.#zh ? `! ${bad.count} 行有误，没有计入` : `! ${bad.count} lines are wrong and not counted`),
      )
    if (measures.length > 0) {
      this.#table([{ label: '', group: sums.all }], false)
      this.#measures()
      this.#amounts()
      this.#statuses()
    } else print(this.#zh ? '没有一项措施的计算有变化。' : 'No measure is computed otherwise.')
    this.#turns('eligibility')
    this.#turns('liaison')
    const firms = new FirmList(this.call, this.#names, this.about.program)
    if (measures.length > 0) {
      this.#groups('tiers')
      this.#groups('towns')
      firms.print('winners', sums.winners)
      firms.print('losers', sums.losers)
    }
    printBadLines(this.call, bad.first, bad.count)
  }

  #title(name: keyof (typeof titles)['zh'], note = ''): void {
    printTitle(this.call, titles[this.call.language][name], this.call.paint.dim(note))
  }

  #lines(columns: readonly Column[], rows: readonly (readonly TableCell[])[]): void {
    for (const line of tableLines(columns, rows, this.call.paint.dim)) this.call.print(`  ${line}`)
  }

  #nameOf(id: string): string {
    const measure = this.#names.get(id)
    return measure ? (this.#zh ? measure.name : measure.en) : id
  }

  #measures(): void {
    const { sums } = this.compared.result
    const { language, paint } = this.call
    this.#title('measures')
    const counts = this.compared.measures.map(({ id }) => ({ id, effects: sums.measures.get(id)?.effects }))
    const brushes = new Map([
      ['won', paint.green],
      ['lost', paint.red],
      ['unknown', paint.yellow],
    ])
    const used = effectOrder.filter(effect => counts.some(({ effects }) => (effects?.get(effect) ?? 0) > 0))
    const columns = [
      { head: this.#zh ? '措施' : 'measure' },
      ...used.map(effect => ({ head: effectWords[language][effect], right: true })),
    ]
    this.#lines(
      columns,
      counts.map(({ id, effects }) => [
        { text: this.#nameOf(id) },
        ...used.map(effect => {
          const count = effects?.get(effect) ?? 0
          const brush = brushes.get(effect)
          return { text: String(count), ...(brush && count > 0 ? { paint: brush } : {}) }
        }),
      ]),
    )
    for (const { id } of counts) this.#reasons(id)
  }

  /** What of a measure's own file was changed, in its words. */
  #reasons(id: string): void {
    const { statements, clauses, declarations } = this.about.diff
    const rules = new Set([...statements.flatMap(one => one.rules), ...clauses, ...declarations])
    const own = [...rules].filter((rule: RuleDiff) => rule.section === 'measure' && rule.id === id)
    const said = own.flatMap(rule =>
      rule.changes.map(({ label, before, after }) => {
        const { language } = this.call
        const what = [rule.name[language], label[language]].filter(Boolean).join(' › ')
        return `${what} ${[before?.[language], after?.[language]].filter(text => text !== undefined).join(' → ')}`
      }),
    )
    if (said.length === 0) return
    const text = `${this.#nameOf(id)}: ${said.join(this.#zh ? '；' : '; ')}`
    const lines = wrap(text, this.call.terminal.width - 4)
    for (const [i, line] of lines.entries()) this.call.print(this.call.paint.dim(`${i === 0 ? '  ' : '    '}${line}`))
  }

  /** Sums of what is known in both versions, and of the ceilings of claims that are open in both. */
  #amounts(): void {
    const { sums } = this.compared.result
    const note = this.#zh
      ? '元；只加两个版本都已知的，未知的不作 0；待申报的只比封顶额；差额先下限后上限'
      : 'yuan; only what both versions know, unknown is never 0; of open claims their ceilings; lower / upper end'
    this.#title('amounts', note)
    const columns = [
      { head: this.#zh ? '措施' : 'measure' },
      ...(this.#zh ? ['原', '新', '差额'] : ['before', 'after', 'delta']).map(head => ({ head, right: true })),
    ]
    const row = (name: string, amounts: Amounts, scale: number): TableCell[] => [
      { text: name },
      { text: rangeText(amounts.before, scale) },
      { text: rangeText(amounts.after, scale) },
      deltaCell(this.call.paint, deltaOf(amounts), scale),
    ]
    const isAny = ({ before, after }: Amounts): boolean => [...before, ...after].some(value => value !== 0n)
    const rows = this.compared.measures.flatMap(({ id, scale, unit }) => {
      const sum = sums.measures.get(id)
      const in_ = scale === 2 ? '' : unit === '' ? (this.#zh ? '（个）' : ' (places)') : `（${unit}）`
      return [
        ...(sum && isAny(sum.amounts) ? [row(this.#nameOf(id) + in_, sum.amounts, scale)] : []),
        ...(sum && isAny(sum.ceilings)
          ? [row(`${this.#nameOf(id)}${this.#zh ? '（封顶）' : ' (ceiling)'}`, sum.ceilings, scale)]
          : []),
      ]
    })
    this.#lines(columns, [...rows, row(this.#zh ? '资金合计' : 'all money', sums.all.amounts, 2)])
  }

  #statuses(): void {
    const label = (status: string): string => {
      const labels: Readonly<Record<string, string>> = measureLabels[this.call.language]
      return status === 'none' ? (this.#zh ? '没有这项措施' : 'no such measure') : (labels[status] ?? status)
    }
    const { sums } = this.compared.result
    const rows = this.compared.measures.flatMap(({ id }) => {
      const sum = sums.measures.get(id)
      const turns = turnsOf(sum?.statuses ?? new Map<string, number>())
      const refused =
        sum && sum.refusals > 0 ? [[this.#zh ? '因其他条件不予' : 'refused otherwise', sum.refusals] as const] : []
      return [...turns.map(({ from, to, firms }) => [`${label(from)} → ${label(to)}`, firms] as const), ...refused].map(
        ([text, firms]) => [{ text: this.#nameOf(id) }, { text }, { text: String(firms) }],
      )
    })
    if (rows.length === 0) return
    this.#title('statuses')
    this.#lines([{ head: '' }, { head: '' }, { head: '', right: true }], rows)
  }

  #turns(what: 'eligibility' | 'liaison'): void {
    if (!this.compared.affected[what]) return
    const { language } = this.call
    const labels: Readonly<Record<string, string>> = eligibilityLabels[language]
    const levels = this.about.program.liaison?.is.levels
    const none = this.#zh ? '没有或未知' : 'none or unknown'
    const level = (id: string): string => {
      const found = levels?.get(id)
      return id === 'none' ? none : found ? (this.#zh ? found.name : (found.en ?? id)) : id
    }
    const label = what === 'eligibility' ? (id: string) => labels[id] ?? none : level
    const all = turnsOf(this.compared.result.sums[what])
    const changed = all.filter(({ from, to }) => from !== to)
    const same = all.filter(({ from, to }) => from === to).reduce((sum, { firms }) => sum + firms, 0)
    this.#title(what, this.#zh ? `${same} 家不变` : `${same} stay`)
    this.#lines(
      [{ head: '' }, { head: '', right: true }],
      changed.map(({ from, to, firms }) => [{ text: `${label(from)} → ${label(to)}` }, { text: String(firms) }]),
    )
  }

  #groups(what: 'tiers' | 'towns'): void {
    this.#title(what)
    const { tiers } = this.about.program.program
    const name = (id: string): string => {
      if (id === '') return this.#zh ? '未填' : 'not given'
      if (what === 'towns') return id
      if (id === 'none') return this.#zh ? '未入选' : 'none'
      const tier = tiers.get(id)
      return tier ? (this.#zh ? tier.name : (tier.en ?? id)) : id
    }
    const groups = inOrder(this.compared.result.sums[what])
    this.#table(
      groups.map(([id, group]) => ({ label: name(id), group })),
      true,
    )
  }

  /** Who wins and loses, and what it costs. */
  #table(rows: readonly { readonly label: string; readonly group: GroupSum }[], named: boolean): void {
    const { language } = this.call
    const columns: Column[] = [
      ...(named ? [{ head: '' }] : []),
      ...verdicts.map(verdict => ({ head: verdictWords[language][verdict], right: true })),
      { head: this.#zh ? '资金差额（元）' : 'money, delta (yuan)', right: true },
    ]
    this.#lines(
      columns,
      rows.map(({ label, group }) => [
        ...(named ? [{ text: label }] : []),
        ...verdicts.map(verdict => ({ text: String(group.verdicts.get(verdict) ?? 0) })),
        deltaCell(this.call.paint, deltaOf(group.amounts), 2),
      ]),
    )
  }
}
