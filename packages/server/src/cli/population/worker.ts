import { parentPort, workerData } from 'node:worker_threads'
import { compileTenant, type Tenant } from '@peiyu/core'
import { PopulationDiff } from '@peiyu/core/family'
import { received, type Sent } from '../../tenants/sent.js'
import type { Task, Told } from './compare.js'
import type { Chunk } from './lines.js'

// What a worker is given was written by `compare`.
const { old, now, ask, affected } = workerData as Task
const tell = (told: Told): void => parentPort?.postMessage(told)

function compiled(folder: Sent): Tenant {
  const { files, above } = received(folder)
  const { tenant } = compileTenant(files, { examples: false, above })
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
