import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Tenant } from '@peiyu/core'
import {
  type Affected,
  mergeResults,
  type PopulationAsk,
  PopulationDiff,
  type PopulationResult,
} from '@peiyu/core/family'
import { type Sent, sent, type WithAbove } from '../../tenants/sent.js'
import { type Chunk, chunksOf } from './lines.js'

/** Two versions of a tenant, as files and compiled. */
export interface Versions {
  readonly old: VersionRead
  readonly now: VersionRead
}

interface VersionRead extends WithAbove {
  readonly tenant: Tenant
}

/** What a worker is given to begin with. */
export interface Task {
  readonly old: Sent
  readonly now: Sent
  readonly ask: PopulationAsk
  readonly affected: Affected
}

/** A worker asks for lines until there are none, and then says what they came to. */
export type Told = 'more' | PopulationResult

export interface How {
  readonly file: string
  readonly workers: number
  /** Of how many bytes the lines are taken. */
  readonly progress: (bytes: number) => void
}

const worker = new URL('./worker.js', import.meta.url)

/** What two versions give each firm of a file: what all of it came to, however many work on it. */
export async function comparePopulation(
  versions: Versions,
  { ask, affected }: { ask: PopulationAsk; affected: Affected },
  how: How,
): Promise<PopulationResult> {
  // Run from its sources there is no worker to start.
  if (how.workers < 2 || !existsSync(fileURLToPath(worker))) return alone(versions, { ask, affected }, how)
  const task: Task = { old: policyOf(versions.old), now: policyOf(versions.now), ask, affected }
  const lines = new Shared(chunksOf(how.file), how.progress)
  const parts = await Promise.all(Array.from({ length: how.workers }, () => work(task, lines)))
  return mergeResults(parts, ask)
}

const policyOf = ({ files, above }: VersionRead): Sent => sent({ files: withoutExamples(files), above })

const withoutExamples = (files: VersionRead['files']): VersionRead['files'] =>
  new Map([...files].filter(([path]) => !path.startsWith('examples/')))

async function alone(
  { old, now }: Versions,
  { ask, affected }: { ask: PopulationAsk; affected: Affected },
  how: How,
): Promise<PopulationResult> {
  const diff = new PopulationDiff({ old: old.tenant, now: now.tenant }, ask, affected)
  for await (const { first, lines, bytes } of chunksOf(how.file)) {
    for (const [i, line] of lines.entries()) diff.add(first + i, line)
    how.progress(bytes)
  }
  return mergeResults([diff.result()], ask)
}

/** One file that several workers take lines from, each when it has none left. */
class Shared {
  constructor(
    readonly chunks: AsyncGenerator<Chunk, void>,
    readonly progress: (bytes: number) => void,
  ) {}

  async next(): Promise<Chunk | undefined> {
    const next = await this.chunks.next()
    if (next.done === true) return undefined
    this.progress(next.value.bytes)
    return next.value
  }
}

/** What a firm leaves behind is swept away early: a population needs no more memory than a firm. */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 96 }

function work(task: Task, lines: Shared): Promise<PopulationResult> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: task, resourceLimits })
    thread.on('message', (told: Told) => {
      if (told !== 'more') resolve(told)
      else void lines.next().then(chunk => thread.postMessage(chunk ?? 'end'), reject)
    })
    thread.once('error', reject)
    thread.once('exit', code => reject(new Error(`a worker ended with ${code}`)))
  })
}
