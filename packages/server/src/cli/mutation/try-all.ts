import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Mutant, type MutantsAsk, type Outcome, Trials } from '@peiyu/core/family'
import { type Sent, sent, type WithAbove } from '../../tenants/sent.js'

/** A mutant, and what came of it. */
export interface Tried {
  readonly mutant: Mutant
  readonly outcome: Outcome
}

/** What one worker tries: every so many-th mutant. */
export interface Share extends Sent {
  readonly ask: MutantsAsk
  readonly first: number
  readonly step: number
}

interface How {
  readonly workers: number
  readonly progress: (done: number, of: number) => void
}

const worker = new URL('./worker.js', import.meta.url)

/** Tries every mutant; the answers are in the order of the mutants, however many work on them. */
export async function tryAll(folder: WithAbove, ask: MutantsAsk, how: How): Promise<Tried[]> {
  const trials = new Trials(folder.files, ask, folder.above)
  const { mutants } = trials
  let done = 0
  const tell = (): void => how.progress(++done, mutants.length)
  // Run from its sources there is no worker to start.
  if (how.workers < 2 || mutants.length < how.workers || !existsSync(fileURLToPath(worker))) {
    return mutants.map(mutant => {
      const outcome = trials.outcome(mutant)
      tell()
      return { mutant, outcome }
    })
  }
  const outcomes: Outcome[] = []
  const shares = Array.from({ length: how.workers }, (_, first): Share => {
    return { ...sent(folder), ask, first, step: how.workers }
  })
  await Promise.all(
    shares.map(share =>
      work(share, (i, outcome) => {
        outcomes[i] = outcome
        tell()
      }),
    ),
  )
  return mutants.map((mutant, i) => ({ mutant, outcome: outcomes[i] ?? { status: 'survived' } }))
}

function work(share: Share, found: (i: number, outcome: Outcome) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: share })
    thread.on('message', ([i, outcome]: [number, Outcome]) => found(i, outcome))
    thread.once('error', reject)
    thread.once('exit', code => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))))
  })
}
