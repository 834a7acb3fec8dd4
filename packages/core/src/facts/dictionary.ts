import type { RawDeclaration } from './declaration.js'
import { credit } from './dictionary/credit.js'
import { finance } from './dictionary/finance.js'
import { identity } from './dictionary/identity.js'
import { innovation } from './dictionary/innovation.js'
import { landAndEnvironment } from './dictionary/land-and-environment.js'
import { people } from './dictionary/people.js'
import { recognitions } from './dictionary/recognitions.js'
import { tax } from './dictionary/tax.js'
import { trade } from './dictionary/trade.js'

/** The chapters in the order in which a form shows them, by their Chinese title. */
export const dictionaryChapters: Readonly<Record<string, Readonly<Record<string, RawDeclaration>>>> = {
  企业基本情况: identity,
  人员: people,
  经营与财务: finance,
  税收: tax,
  创新: innovation,
  进出口与市场: trade,
  '用地、能耗、环保与安全': landAndEnvironment,
  资质与认定: recognitions,
  信用: credit,
}

/**
 * The facts that every tenant may use without declaring them (标准数据目录), by id.
 *
 * States are read as of a day, `per: year` facts by calendar year; `unit` says what a count, number or area is in.
 * Ids and Chinese names are unique. No thresholds: those are policy.
 */
export const dictionary: Readonly<Record<string, RawDeclaration>> = Object.fromEntries(
  Object.values(dictionaryChapters).flatMap(chapter => Object.entries(chapter)),
)
