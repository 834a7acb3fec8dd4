import { type Day, dayText, messageFor, schedule, type ScheduleResult } from '@peiyu/core'
import { type Choice, fieldOf, idOf } from '../calculator/field.js'
import { situationFrom } from '../calculator/situation.js'
import type { Page } from '../page.js'
import type { Found } from '../tenants.js'
import { plainClause } from '../views/clauses.js'
import { programCrumbs } from '../views/crumbs.js'
import { endedView } from '../views/ended.js'
import { dutiesHref, targetsHref } from '../views/places.js'
import { dayWords } from '../words/days.js'
import { Names } from '../words/names.js'
import { type DutyPlace, dutyView, reportView } from './duty.js'

/** Tasks that one organization leads. */
interface Group {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly duties: readonly object[]
}

function groupsOf({ duties }: ScheduleResult, place: DutyPlace): Group[] {
  const names = [...new Set(duties.map(({ organizations: [lead] }) => lead?.name ?? '没有写明'))]
  return names.map((name, i) => {
    const own = duties.filter(({ organizations: [lead] }) => (lead?.name ?? '没有写明') === name)
    return { id: `o-${i}`, name, count: own.length, duties: own.map(duty => dutyView(duty, place)) }
  })
}

/** Organizations that have a task, by the name that they have on the day. */
function choicesOf({ duties }: ScheduleResult, chosen: string): Choice[] {
  const all = new Map(
    duties.flatMap(({ organizations }) =>
      organizations.flatMap(({ id, name, path }) =>
        id === undefined || path.includes('.') ? [] : [[id, name] as const],
      ),
    ),
  )
  const options = [['', '所有单位'] as const, ...all]
  return options.map(([value, label], i) => ({
    id: `${idOf('organization')}-${i}`,
    value,
    label,
    isChosen: value === chosen,
  }))
}

const phaseSigns = {
  current: { word: '当前', sign: '▸', tone: 'good' },
  coming: { word: '以后', sign: '○', tone: 'quiet' },
  past: { word: '已过', sign: '－', tone: 'quiet' },
} as const

const phasesOf = ({ phases }: ScheduleResult): object[] =>
  phases.map(({ name, clause, from, until, status }) => ({
    name,
    clause: plainClause(clause),
    span: until === from ? dayWords(from) : `${dayWords(from)}至${until === null ? '长期' : dayWords(until)}`,
    badge: phaseSigns[status],
  }))

/** Most tasks that stand open on the page; of more, each organization's are folded. */
const mostOpen = 40

interface Asked {
  readonly query: Readonly<Record<string, string | undefined>>
  readonly today: Day
}

/** The day that was asked for, as a schedule wants it; nothing where none was. */
const timeOf = (found: Found, { on }: Asked['query']): { on?: string } => {
  const day = situationFrom(found.program, new Map([['on', on ?? '']])).on
  return day === undefined ? {} : { on: day }
}

/** What was asked and can be answered: where it cannot, what is wrong, and everything for today instead. */
function answered(found: Found, { query, today }: Asked) {
  const { tenant, program } = found
  const time = timeOf(found, query)
  const wanted = (query['organization'] ?? '').trim()
  const request = { situation: time, today, ...(wanted === '' ? {} : { organization: wanted }) }
  const first = schedule(tenant, program, request)
  const problems = first.ok ? [] : first.problems
  const isBadDay = problems.some(({ path }) => path[0] === 'on')
  const situation = isBadDay ? {} : time
  const all = schedule(tenant, program, { situation, today })
  if (!all.ok) throw new Error('a program that cannot tell its own calendar')
  return { shown: first.ok ? first.result : all.result, all: all.result, problems, wanted: first.ok ? wanted : '' }
}

/** The tasks of a program: phases, who leads what, how often, until when, and the periodic reports. */
export function dutiesPage(found: Found, asked: Asked): Page {
  const { tenant, program } = found
  const names = new Names(tenant, program)
  const { shown, all, problems, wanted } = answered(found, asked)
  const { id, until } = program.program
  const [own, targets] = [dutiesHref(tenant.shape.id, id), targetsHref(tenant.shape.id, id)]
  const targetNames = new Map((program.targets?.is ?? []).map(target => [target.id, target.name]))
  const groups = groupsOf(shown, { names, targetsHref: targets, targetNames })
  const values = new Map([['on', asked.query['on'] ?? '']])
  const errors = new Map(problems.map(problem => [problem.path.join('.'), messageFor(problem)]))
  const ended = until !== undefined && asked.today > until
  return {
    title: `任务分工（${program.program.name}）`,
    crumbs: [...programCrumbs(tenant, program), { name: '任务分工', href: own }],
    template: 'duties',
    view: {
      program: program.program.name,
      ...endedView(program, asked.today),
      action: own,
      targetsHref: targets,
      hasTargets: program.targets !== undefined,
      on: dayWords(shown.on),
      ended: shown.ended,
      phases: phasesOf(shown),
      hasPhases: shown.phases.length > 0,
      hasDuties: all.duties.length > 0,
      count: shown.duties.length,
      groups,
      hasGroups: groups.length > 0,
      isOpen: shown.duties.length <= mostOpen,
      day: fieldOf({ values, errors }, { name: 'on', label: '看哪一天' }, { kind: 'number', dimension: 'date' }),
      dayHint: ended ? `空着按计划最后一天 ${dayText(until)}` : '空着按今天',
      organization: {
        id: idOf('organization'),
        name: 'organization',
        label: '单位',
        choices: choicesOf(all, wanted),
        error: errors.get('organization') ?? '',
        hasError: errors.has('organization'),
      },
      reports: shown.reports.map(report => reportView(names, report)),
      hasReports: shown.reports.length > 0,
    },
  }
}
