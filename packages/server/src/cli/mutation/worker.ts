import { parentPort, workerData } from 'node:worker_threads'
import { Trials } from '@peiyu/core/family'
import type { Share } from './try-all.js'

// What a worker is given was written by `try-all`.
const { files, above, ask, first, step } = workerData as Share
const trials = new Trials(new Map(files), ask, new Map(above.map(([id, all]) => [id, new Map(all)])))

for (let i = first; i < trials.mutants.length; i += step) {
  const mutant = trials.mutants[i]
  if (mutant) parentPort?.postMessage([i, trials.outcome(mutant)])
}
