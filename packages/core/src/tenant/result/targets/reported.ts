import { dayText } from '../../../base/dates.js'
import { addressee } from '../../../organization/addressee.js'
import type { Because, Words } from '../../../language/explain/because.js'
import type { ReportedAs, ReportedFigure } from '../../../targets/reported.js'
import type { Tenant } from '../../compile/tenant.js'
import { figureOf, unitOfType } from '../figure.js'
import type { Question } from '../measure-result.js'
import { directoryOf } from '../people.js'
import type { ReportedResult } from './contract.js'

const ways: Readonly<Record<ReportedAs, (figure: Words) => Words>> = {
  is: figure => figure,
  above: ({ zh, en }) => ({ zh: `超过${zh}`, en: `more than ${en}` }),
  'at-least': ({ zh, en }) => ({ zh: `${zh}以上`, en: `${en} or more` }),
  about: ({ zh, en }) => ({ zh: `${zh}左右`, en: `about ${en}` }),
}

/** A reported figure in words, as its document reports it: 超过9000家. */
export const reportedWords = ({ as, value }: Pick<ReportedResult, 'as' | 'value'>): Words =>
  value ? ways[as](value.says) : { zh: '未知', en: 'unknown' }

function becauseOf(told: Pick<ReportedResult, 'as' | 'value' | 'asOf' | 'from' | 'clause'>, by: string): Because {
  const { asOf, clause, value } = told
  const says = reportedWords(told)
  const time = asOf === null ? { zh: '', en: '' } : { zh: `，${asOf}`, en: `, of ${asOf}` }
  return {
    op: 'reported',
    says: value
      ? { zh: `${by}所报${time.zh}：${says.zh}`, en: `reported${by === '' ? '' : ` by ${by}`}${time.en}: ${says.en}` }
      : { zh: `${told.from ?? ''}才报出来`, en: `reported only on ${told.from ?? ''}` },
    value: value?.exact ?? 'unknown',
    clause,
    of: [],
  }
}

/** A reported figure on a day: before it was reported, nobody knows it. */
export function reportedResult(figure: ReportedFigure, tenant: Tenant, { on }: Question): ReportedResult {
  const { id, name, basis, as, from } = figure
  const { type, value: reported } = figure.value
  const isKnown = from === undefined || on >= from
  const value = isKnown && reported ? figureOf(reported, type) : null
  const by = figure.by.map(path => addressee(path, { directory: directoryOf(tenant), given: { on } }))
  const told = {
    clause: basis.text,
    as,
    value,
    asOf: figure.asOf ?? null,
    from: from === undefined ? null : dayText(from),
  }
  return {
    id,
    name,
    ...told,
    standing: basis.standing,
    status: value ? 'known' : 'unknown',
    unit: unitOfType(type),
    by,
    missing: value ? [] : [{ kind: 'fact', id }],
    readings: [],
    because: becauseOf(told, by.map(one => one.name).join('、')),
  }
}
