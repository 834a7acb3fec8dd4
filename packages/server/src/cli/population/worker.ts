import { parentPort, workerData } from 'node:worker_threads'
import { compileTenant, type Tenant } from '@peiyu/core'
import { PopulationDiff } from '@peiyu/core/family'
import type { Sent, Task, Told } from './compare.js'
import type { Chunk } from './lines.js'

// What a worker is given was written by `compare`.
const { old, now, ask, affected } = workerData as Task
const tell = (told: Told): void => parentPort?.postMessage(told)

function compiled({ files, above }: Sent): Tenant {
  const folders = new Map(above.map(([id, all]) => [id, new Map(all)] as const))
  const { tenant } = compileTenant(new Map(files), { examples: false, above: folders })
  if (!tenant) throw new Error('a version does not compile')
  return tenant
}

const diff = new PopulationDiff({ old: compiled(old), now: compiled(now) }, ask, affected)

parentPort?.on('message', (chunk: Chunk | 'end') => {
  if (chunk === 'end') {
    tell(diff.result())
    parentPort?.close()
    return
  }
  // The next lines are fetched while these are compared.
  tell('more')
  for (const [i, line] of chunk.lines.entries()) diff.add(chunk.first + i, line)
})
tell('more')
