import type { ExamplesShape } from '../shape/examples.js'
import type { ExampleKind } from './kind.js'
import { demandsKind } from './kinds/demands.js'
import { dutiesKind } from './kinds/duties.js'
import { equivalencesKind } from './kinds/equivalences.js'
import { evaluationKind } from './kinds/evaluation.js'
import { liaisonKind } from './kinds/liaison.js'
import { rankingKind } from './kinds/ranking.js'
import { reportedKind } from './kinds/reported.js'
import { selectionKind } from './kinds/selection.js'
import { stackingKind } from './kinds/stacking.js'
import { targetsKind } from './kinds/targets.js'

/** What a file of examples may test besides a measure, by the word under `tests`. */
export const kinds: Readonly<Record<NonNullable<ExamplesShape['tests']>, ExampleKind>> = {
  selection: selectionKind,
  equivalences: equivalencesKind,
  liaison: liaisonKind,
  demands: demandsKind,
  evaluation: evaluationKind,
  targets: targetsKind,
  duties: dutiesKind,
  ranking: rankingKind,
  stacking: stackingKind,
  reported: reportedKind,
}
