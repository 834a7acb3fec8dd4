import { parentPort, workerData } from 'node:worker_threads'
import { Trials } from '@peiyu/core/family'
import { received } from '../../tenants/sent.js'
import type { Share } from './try-all.js'

// What a worker is given was written by `try-all`.
const { ask, first, step, ...folder } = workerData as Share
const { files, above } = received(folder)
const trials = new Trials(files, ask, above)

for (let i = first; i < trials.mutants.length; i += step) {
  const mutant = trials.mutants[i]
  if (mutant) parentPort?.postMessage([i, trials.outcome(mutant)])
}
