import { modes as cel } from './engines/cel.mjs'
import { modes as jsonLogic } from './engines/json-logic.mjs'
import { modes as jsonRules } from './engines/json-rules.mjs'
import { modes as publicodes } from './engines/publicodes.mjs'
import { modes as zen } from './engines/zen.mjs'

/**
 * Ways in which the other engines are run. Each has a `name`; how many `firms` it is timed with and how many are
 * `checked`; `inputs` from a population; `scale`, how many fen are 1 in its answers; and `open`, which prepares the
 * rules once and gives a function that calls `take(i, judged, gives)` for every input: verdicts and level by id, and
 * amounts by id, null for firms outside the tiers.
 */
export const modes = [...jsonLogic, ...cel, ...zen, ...jsonRules, ...publicodes]
