import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Above } from '@peiyu/core'
import { type Mutant, type MutantsAsk, type Outcome, Trials } from '@peiyu/core/family'

/** A mutant, and what came of it. */
export interface Tried {
  readonly mutant: Mutant
  readonly outcome: Outcome
}

type Entries = readonly (readonly [string, string])[]

/** What one worker tries: every so many-th mutant. */
export interface Share {
  readonly files: Entries
  readonly above: readonly (readonly [string, Entries])[]
  readonly ask: MutantsAsk
  readonly first: number
  readonly step: number
}

interface How {
  readonly workers: number
  readonly progress: (done: number, of: number) => void
}

const worker = new URL('./worker.js', import.meta.url)

/** A folder, and those of the tenants above. */
interface Tryable {
  readonly files: ReadonlyMap<string, string>
  readonly above: Above
}

const entriesOf = (above: Above): Share['above'] => [...above].map(([id, files]) => [id, [...files]] as const)

/** Tries every mutant; the answers are in the order of the mutants, however many work on them. */
export async function tryAll({ files, above }: Tryable, ask: MutantsAsk, how: How): Promise<Tried[]> {
  const trials = new Trials(files, ask, above)
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
    return { files: [...files], above: entriesOf(above), ask, first, step: how.workers }
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
