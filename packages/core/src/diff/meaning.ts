import type { Named, Scope } from '../language/values/symbol.js'
import type { CompiledProgram } from '../tenant/compile/program.js'
import type { Layer } from '../tenant/declare/registry.js'
import type { FolderSection } from '../tenant/read/folder.js'
import type { Meaning } from './spelling.js'

function layerOf(program: CompiledProgram, section: FolderSection): Layer | undefined {
  if (section.section === 'measure') return program.measureLayers.get(section.id ?? '')
  if (section.section === 'selection') return program.selection?.place.layer
  const room = { liaison: program.liaison, demands: program.demands, evaluation: program.evaluation }
  const more = { targets: program.targets, duties: program.duties }
  const all: Readonly<Record<string, { readonly layer: Layer } | undefined>> = { ...room, ...more }
  return all[section.section]?.layer ?? program.shared.at(-1)
}

function idOf(named: Named): string {
  if ('symbol' in named) return named.symbol.id
  return 'table' in named ? named.table.id : named.ledger.id
}

/** An option by its id: 试点企业 is `pilot`. */
function optionIn(scope: Scope, name: string): string | undefined {
  const type = scope.ofOption(name)?.type
  if (type?.kind !== 'option') return undefined
  return [...type.set.options].find(([id, said]) => id === name || said === name)?.[0]
}

const same: Meaning = name => name

/** What the names in a section's expressions mean: ids, whether they are written as ids or in Chinese. */
export function meaningIn(program: CompiledProgram | undefined, section: FolderSection): Meaning {
  const layer = program && layerOf(program, section)
  if (!layer) return same
  const fields = layer.facts.flatMap(({ symbol }) => symbol.fields ?? [])
  const ids = new Map(fields.flatMap(({ id, name }) => [[name, id] as const, [id, id] as const]))
  return name => {
    const named = layer.scope.find(name)
    return named ? idOf(named) : (ids.get(name) ?? optionIn(layer.scope, name) ?? name)
  }
}
