import type { CompiledProgram, Missing, Tenant } from '@peiyu/core'

type Layer = CompiledProgram['registry']['layers'][number]
type Reading = Layer['readings'][number]
type Parameter = Layer['parameters'][number]

/** Something that an answer waits for, in words: what, and whose job it is. */
export interface MissingView {
  readonly what: string
  readonly who: string
}

const plain = (name: string): string => name.replace(/^[a-z][a-z\d-]*\./, '')

/** Chinese names for the ids in a program's answers. */
export class Names {
  readonly #facts = new Map<string, { name: string; from: string | undefined; isPublic?: boolean }>()
  readonly #parameters = new Map<string, Parameter>()
  readonly #readings = new Map<string, Reading>()

  constructor(
    readonly tenant: Tenant,
    readonly program: CompiledProgram,
  ) {
    for (const layer of program.registry.layers) {
      for (const { symbol, from, about } of layer.facts) {
        const isPublic = about === 'tenant' || about === 'town' || about === 'park'
        this.#facts.set(symbol.id, { name: plain(symbol.name), from, isPublic })
        for (const field of symbol.fields ?? []) {
          if (!this.#facts.has(field.id)) this.#facts.set(field.id, { name: field.name, from })
        }
      }
      for (const parameter of layer.parameters) this.#parameters.set(parameter.symbol.id, parameter)
      for (const reading of layer.readings) this.#readings.set(reading.symbol.id, reading)
    }
    for (const symbol of Object.values(program.context)) {
      this.#facts.set(symbol.id, { name: symbol.name, from: undefined })
    }
  }

  /** An organization, post or office by its id; the id where it is free text already. */
  organization(id: string): string {
    const { organizations } = this.tenant
    const found = organizations?.organizations
    if (found && Object.hasOwn(found, id)) return found[id]?.name ?? id
    const posts = organizations?.posts
    return posts && Object.hasOwn(posts, id) ? (posts[id]?.name ?? id) : id
  }

  organizations(ids: readonly string[]): string {
    return ids.map(id => this.organization(id)).join('、')
  }

  fact(id: string): string {
    return this.#facts.get(id)?.name ?? id
  }

  parameter(id: string): string {
    return this.#parameters.get(id)?.symbol.name ?? id
  }

  reading(id: string): Reading | undefined {
    return this.#readings.get(id)
  }

  /** Whether an id is one of the program's own. */
  knows(id: string): boolean {
    return this.#facts.has(id) || this.#parameters.has(id) || this.#readings.has(id)
  }

  /** Who decides a parameter. */
  decides(decidedBy: readonly string[]): string {
    return decidedBy.length > 0 ? this.organizations(decidedBy) : '后续规定'
  }

  missing({ kind, id, year, line }: Missing): MissingView {
    const fact = this.#facts.get(id)
    const when = `${year === undefined ? '' : `${year}年`}`
    const where = line === undefined ? '' : `（第${line + 1}行）`
    switch (kind) {
      case 'parameter': {
        const parameter = this.#parameters.get(id)
        return { what: `${when}${this.parameter(id)}`, who: `待定，由${this.decides(parameter?.decidedBy ?? [])}定` }
      }
      case 'reading':
        return { what: this.#readings.get(id)?.asks ?? id, who: '条文有几种读法，尚未明确' }
      case 'row':
        return { what: '没有一档包括这个数值', who: '文件没有规定' }
      case 'discretion':
        return { what: fact?.name ?? '资助比例', who: '由审核单位在范围内核定' }
      default: {
        const who =
          fact?.from && fact.from !== 'enterprise'
            ? `由${this.organization(fact.from)}提供`
            : fact?.isPublic
              ? '由辖区统计'
              : '企业填写'
        return { what: `${when}${fact?.name ?? id}${where}`, who }
      }
    }
  }
}
