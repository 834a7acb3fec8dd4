import { type MeasureResult, type Missing, scopeWords, type Tenant } from '@peiyu/core'
import type { Language } from '../language.js'

type Program = Tenant['programs'] extends ReadonlyMap<string, infer P> ? P : never
type Layer = Program['registry']['layers'][number]

/** What the ids of an answer are called, as the program declares them. */
export class Names {
  readonly #layers: readonly Layer[]
  readonly #organizations: NonNullable<Tenant['organizations']>['organizations']

  constructor(
    { tenant, program }: { tenant: Tenant; program: Program },
    readonly language: Language,
  ) {
    this.#layers = program.registry.layers
    this.#organizations = tenant.organizations?.organizations ?? {}
  }

  /** Organizations by name, where the config names them. */
  organizations(ids: readonly string[]): string {
    const zh = this.language === 'zh'
    return ids
      .map(id => (zh ? this.#organizations[id]?.name : this.#organizations[id]?.en) ?? id)
      .join(zh ? '、' : ', ')
  }

  /** `购买咨询费（consulting-fees）`; in English the id, or the English name with it. */
  of(id: string): string {
    const symbol = this.#symbol(id)
    const name = this.language === 'zh' ? symbol?.name : symbol?.en
    if (name === undefined || name === id) return id
    return this.language === 'zh' ? `${name}（${id}）` : `${name} (${id})`
  }

  /** A rule in English goes by its id: its name is the document's. */
  ruleName({ id, name }: { id: string; name: string }): string {
    return this.language === 'zh' ? name : id
  }

  /** What a form says beside a fact. */
  help(id: string): string | undefined {
    return this.#layers.flatMap(layer => layer.facts).find(({ symbol }) => symbol.id === id)?.help
  }

  /** Who supplies a finding, where the config says. */
  foundBy(id: string): readonly string[] {
    const from = this.#layers.flatMap(layer => layer.facts).find(({ symbol }) => symbol.id === id)?.from
    return from === undefined ? [] : [from]
  }

  /** Whose figure it is, where it is not the firm's: the jurisdiction's, a town's, a park's. */
  about(id: string): string | undefined {
    return this.#layers.flatMap(layer => layer.facts).find(({ symbol }) => symbol.id === id)?.about
  }

  reading(id: string): { asks: string; options: ReadonlyMap<string, string>; default?: string } | undefined {
    return this.#layers.flatMap(layer => layer.readings).find(({ symbol }) => symbol.id === id)
  }

  decidedBy(id: string): readonly string[] {
    return this.#parameter(id)?.decidedBy ?? []
  }

  /** Whether a parameter means "no ceiling" until it is set. */
  isUnlimited(id: string): boolean {
    return this.#parameter(id)?.untilSet === 'unlimited'
  }

  #parameter(id: string): Layer['parameters'][number] | undefined {
    return this.#layers.flatMap(layer => layer.parameters).find(({ symbol }) => symbol.id === id)
  }

  #symbol(id: string): { name: string; en?: string } | undefined {
    for (const { facts, parameters, discretion } of this.#layers) {
      const own = [...facts, ...parameters, ...discretion].find(({ symbol }) => symbol.id === id)?.symbol
      const field = own ?? facts.flatMap(({ symbol }) => symbol.fields ?? []).find(each => each.id === id)
      if (field) return field
    }
    return undefined
  }
}

const suppliers: Readonly<Record<Missing['kind'], { zh: string; en: string }>> = {
  fact: { zh: '企业填报', en: 'the firm declares it' },
  finding: { zh: '部门认定', en: 'an office finds it out' },
  parameter: { zh: '参数未定，待发文设定', en: 'a parameter that nobody has set' },
  reading: { zh: '读法未定，待解释', en: 'an open reading' },
  row: { zh: '表中没有对应的行', en: 'no row of the table fits' },
  discretion: { zh: '由承办人裁量', en: "left to the officer's discretion" },
}

const figuresOf: Readonly<Record<string, { zh: string; en: string }>> = {
  tenant: { zh: '辖区的数据', en: 'a figure of the jurisdiction' },
  town: { zh: '镇街的数据', en: "a town's figure" },
  park: { zh: '园区的数据', en: "a park's figure" },
}

/** What is missing and who supplies it: `2018年 纳税额（tax-paid）——企业填报`. */
export function missingText(names: Names, { kind, id, year, line }: Missing): string {
  const zh = names.language === 'zh'
  const yearText = year === undefined ? '' : zh ? `${year}年 ` : `${year} `
  const lineText = line === undefined ? '' : zh ? `第 ${line + 1} 项的 ` : `item ${line + 1}: `
  const who = names.organizations(kind === 'parameter' ? names.decidedBy(id) : names.foundBy(id))
  const by = who === '' || (kind !== 'parameter' && kind !== 'finding') ? '' : zh ? `（${who}）` : ` (${who})`
  const supplier = (kind === 'fact' && figuresOf[names.about(id) ?? '']) || suppliers[kind]
  const asks = kind === 'reading' && zh ? names.reading(id)?.asks : undefined
  return `${lineText}${yearText}${asks ?? names.of(id)}${zh ? '——' : ' — '}${supplier[names.language]}${by}`
}

/** A reading with the option that was taken: the one chosen, else the default. */
export function readingText(names: Names, id: string, chosen: string | undefined): string {
  const reading = names.reading(id)
  if (!reading) return id
  const option = chosen ?? reading.default
  const zh = names.language === 'zh'
  const open = zh ? '未定' : 'open'
  const taken = option === undefined || option === 'none' ? open : zh ? (reading.options.get(option) ?? option) : option
  const why = chosen === undefined && reading.default !== undefined ? (zh ? '（默认）' : ' (default)') : ''
  return `${zh ? reading.asks : id} → ${taken}${why}`
}

/** The limit that an amount ran into: its name, else what it is counted over. */
export function limitName(
  program: Program,
  { id, boundBy }: Pick<MeasureResult, 'id' | 'boundBy'>,
  language: Language,
): string {
  if (boundBy === null) return ''
  const limit = program.measures.get(id)?.limits.find(each => each.id === boundBy)
  if (!limit || language === 'en') return boundBy
  return limit.name === limit.id ? `${scopeWords(limit).zh}限额` : limit.name
}
