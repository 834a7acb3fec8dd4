import {
  type Answered,
  assess,
  type Assessment,
  type Day,
  dayText,
  messageFor,
  questionsOf,
  type Situation,
} from '@peiyu/core'
import type { Page } from '../page.js'
import type { Found } from '../tenants.js'
import { assessmentView } from '../views/assessment.js'
import { programCrumbs } from '../views/crumbs.js'
import { endedView } from '../views/ended.js'
import { calculatorHref } from '../views/places.js'
import { Names } from '../words/names.js'
import { type Drawing, type Field, fieldOf, idOf } from './field.js'
import { type Groups, groupsOf, ledgerRows } from './groups.js'
import { situationFrom } from './situation.js'
import { exampleFor, mostRows, rowsOf, type Values, valuesOf } from './values.js'

/** What somebody did with the calculator: opened it, computed, filled in the example, or asked for more rows. */
export type Deed =
  | { readonly kind: 'open'; readonly measure: string | undefined }
  | { readonly kind: 'compute' | 'example' }
  | { readonly kind: 'grow'; readonly list: string }

/** Reads the button that sent the form. */
export function deedOf(values: Values): Deed {
  const pressed = values.get('do') ?? 'compute'
  if (pressed.startsWith('more.')) return { kind: 'grow', list: pressed.slice('more.'.length) }
  return { kind: pressed === 'example' ? 'example' : 'compute' }
}

const rowStep = 3

function valuesAfter(deed: Deed, found: Found, sent: Values): Values {
  if (deed.kind === 'example') {
    const demo = exampleFor(found)
    return demo ? valuesOf(demo) : sent
  }
  if (deed.kind !== 'grow') return sent
  const rows = Math.min(rowsOf(sent, deed.list) + rowStep, mostRows)
  return new Map([...sent, [`rows.${deed.list}`, String(rows)]])
}

interface Problem {
  readonly name: string
  readonly message: string
}

/** What could not be read, by the field that it stands in. */
function problemsOf(answered: Answered<Assessment> | undefined, situation: Situation, values: Values): Problem[] {
  if (!answered || answered.ok) return []
  const names = fieldNames(situation, values)
  return answered.problems.map(problem => ({
    name: renamed(problem.path.join('.'), names),
    message: messageFor(problem),
  }))
}

/** The rows of a list in the form are not numbered like the records in a situation: empty rows are left out there. */
function fieldNames(situation: Situation, values: Values): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [list, given] of [...Object.entries(situation.given ?? {}), ['', situation.ledger] as const]) {
    if (!Array.isArray(given)) continue
    const prefix = list === '' ? 'ledger' : `given.${list}`
    const rows = [...new Set([...values].flatMap(([name, value]) => rowOf(name, value, prefix)))].sort((a, b) => a - b)
    for (const [record, row] of rows.entries()) names.set(`${prefix}.${record}.`, `${prefix}.${row}.`)
  }
  return names
}

function rowOf(name: string, value: string, prefix: string): number[] {
  const row = name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1).split('.')[0] : undefined
  return row !== undefined && /^\d{1,3}$/.test(row) && value.trim() !== '' ? [Number(row)] : []
}

const renamed = (name: string, names: ReadonlyMap<string, string>): string => {
  const [prefix] = [...names.keys()].filter(each => name.startsWith(each))
  return prefix === undefined ? name : `${names.get(prefix) ?? prefix}${name.slice(prefix.length)}`
}

/** The calculator after a deed: the form with everything that was typed, and the result or what is wrong. */
export function calculatorPage(found: Found, { deed, sent, today }: { deed: Deed; sent: Values; today: Day }): Page {
  const { tenant, program } = found
  const names = new Names(tenant, program)
  const values = valuesAfter(deed, found, sent)
  const situation = situationFrom(program, values)
  const asked = deed.kind === 'compute' || deed.kind === 'example'
  const answered = asked ? assess(tenant, program, { situation, today }) : undefined
  const problems = problemsOf(answered, situation, values)
  const errors = new Map(problems.map(({ name, message }) => [name, message]))
  const drawing: Drawing = { values, errors }
  const questions = questionsOf(program, { situation, today })
  const grown = deed.kind === 'grow' ? deed.list : undefined
  const named = deed.kind === 'open' ? deed.measure : undefined
  const groups = groupsOf(names, questions, { ...drawing, isOpen: deed.kind === 'open', grown, named })
  const result = answered?.ok ? assessmentView(names, answered.result, claimIds(groups)) : undefined
  return {
    title: `政策计算器（${program.program.name}）`,
    crumbs: [
      ...programCrumbs(tenant, program),
      { name: '政策计算器', href: calculatorHref(tenant.shape.id, program.program.id) },
    ],
    template: 'calculator',
    view: {
      program: program.program.name,
      action: calculatorHref(tenant.shape.id, program.program.id),
      hasExample: exampleFor(found) !== undefined,
      ...endedView(program, today),
      ...contextView(found, drawing, questions),
      dayHint: dayHint(found, today),
      ...groups,
      jumps: jumpsTo(groups),
      ledger: ledgerRows(names, drawing),
      ledgerCount: rowsOf(values, 'ledger'),
      ledgerOpen: grown === 'ledger' || problems.some(({ name }) => name.startsWith('ledger')),
      ledgerGrows: rowsOf(values, 'ledger') < mostRows,
      problems: problems.map(({ name, message }) => ({ href: `#${idOf(name)}`, message, label: labelOf(names, name) })),
      hasProblems: problems.length > 0,
      problemCount: problems.length,
      result: result ?? null,
      hasResult: result !== undefined,
      isFresh: deed.kind === 'open',
      isExample: deed.kind === 'example',
    },
  }
}

/** Measures whose figures stand in the form. */
const claimIds = ({ claims }: Groups): ReadonlySet<string> =>
  new Set(claims.flatMap(({ items }) => items.map(({ id }) => id.slice('g-'.length))))

/** The parts of a long form. */
const jumpsTo = ({ firm, claims }: Groups): object => ({
  label: '填写的部分',
  links: [
    ...firm.map(({ id, title, total }) => ({ href: `#${id}`, name: title, count: total })),
    ...claims.map(({ id, name, count }) => ({ href: `#claims-${id}`, name: `申报${name}`, count })),
    { href: '#g-ledger', name: '已得的资助', count: 0 },
  ],
})

/** What a field is called in the list of what is wrong. */
function labelOf(names: Names, name: string): string {
  const [root = '', id = '', part = '', field = ''] = name.split('.')
  if (root === 'on') return '测算日期'
  if (root === 'year') return '申报年度'
  if (root === 'ledger') return `以前得到的资助第${Number(id) + 1}行`
  if (root !== 'given') return names.fact(root)
  if (/^\d{4}$/.test(part)) return `${part}年${names.fact(id)}`
  return /^\d+$/.test(part)
    ? `${names.fact(id)}第${Number(part) + 1}行${field ? names.fact(field) : ''}`
    : names.fact(id)
}

/** On which day an answer is computed when nobody names one. */
function dayHint({ program: { program } }: Found, today: Day): string {
  const { until } = program
  return until !== undefined && today > until ? `空着按计划最后一天 ${dayText(until)}` : '空着按今天'
}

type Context = ReturnType<typeof questionsOf>

/** Day, year, and what membership would be assumed: the part of the form above the facts. */
function contextView({ program }: Found, drawing: Drawing, questions: Context): object {
  const { context } = program
  const { pledgeYears } = program.program
  const optional = (['tier', 'track', 'driver'] as const).filter(name => questions.context.has(name))
  const labels = { tier: '假定的层级', track: context.track.name, driver: context.driver.name } as const
  const chosen = optional.map((name): Field => fieldOf(drawing, { name, label: labels[name] }, context[name].type))
  const pledge = new Map(pledgeYears.map(years => [String(years), `${years}年`]))
  const asksPledge = ['pledge.years', 'pledge.start', 'pledge.end'].some(name => questions.context.has(name))
  const pledgeType = { kind: 'option', set: { id: 'pledge', options: pledge, open: false } } as const
  const day = fieldOf(drawing, { name: 'on', label: '测算日期' }, { kind: 'number', dimension: 'date' })
  const year = fieldOf(drawing, { name: 'year', label: '申报年度' }, { kind: 'number', dimension: 'year' })
  return {
    // Left empty, so that a year that nobody chose moves with the day.
    day,
    year: { ...year, mode: 'numeric', placeholder: String(questions.year) },
    context: [
      ...chosen,
      ...(asksPledge && pledge.size > 0
        ? [fieldOf(drawing, { name: 'pledge.years', label: '承诺年限' }, pledgeType)]
        : []),
    ],
  }
}
