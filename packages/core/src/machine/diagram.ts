import { type AnyLifecycle, statesOf, transitionsOf } from './machine.js'

/** Mermaid takes a hyphen for an arrow. */
const idOf = (state: string): string => state.replaceAll('-', '_')

/** A lifecycle as the text of a Mermaid diagram (状态图), in both languages; what may be left out is dashed. */
export function diagramOf(lifecycle: AnyLifecycle): string {
  const states = statesOf(lifecycle)
  const optional = states.filter(([, state]) => state.optional !== undefined).map(([id]) => idOf(id))
  const lines = [
    ...states.map(([id, { zh, en }]) => `state "${zh} ${en}" as ${idOf(id)}`),
    `[*] --> ${idOf(lifecycle.initial)}`,
    ...transitionsOf(lifecycle).flatMap(([, { zh, en, from, to }]) =>
      from.map(state => `${idOf(state)} --> ${idOf(to)}: ${zh} ${en}`),
    ),
    ...states.filter(([, { final }]) => final).map(([id]) => `${idOf(id)} --> [*]`),
    ...(optional.length > 0 ? ['classDef optional stroke-dasharray: 4 4', `class ${optional.join(',')} optional`] : []),
  ]
  return ['stateDiagram-v2', ...lines.map(line => `  ${line}`)].join('\n')
}
