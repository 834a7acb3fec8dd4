import { type AnyLifecycle, statesOf, transitionsOf } from './machine.js'

/** Mermaid takes a hyphen for an arrow. */
const idOf = (state: string): string => state.replaceAll('-', '_')

/** A lifecycle as the text of a Mermaid diagram (状态图), in both languages. */
export function diagramOf(lifecycle: AnyLifecycle): string {
  const states = statesOf(lifecycle)
  const lines = [
    ...states.map(([id, { zh, en }]) => `state "${zh} ${en}" as ${idOf(id)}`),
    `[*] --> ${idOf(lifecycle.initial)}`,
    ...transitionsOf(lifecycle).flatMap(([, { zh, en, from, to }]) =>
      from.map(state => `${idOf(state)} --> ${idOf(to)}: ${zh} ${en}`),
    ),
    ...states.filter(([, { final }]) => final).map(([id]) => `${idOf(id)} --> [*]`),
  ]
  return ['stateDiagram-v2', ...lines.map(line => `  ${line}`)].join('\n')
}
