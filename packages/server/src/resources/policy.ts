import { resources } from '@peiyu/core/client'
import type { Outside, Preparing } from './outside.js'
import { setParameter, withdrawParameter } from '../verbs/policy/parameters.js'
import { chooseReading, withdrawReading } from '../verbs/policy/readings.js'
import { proposeVersion, publishVersion, type ReadVersion, rejectVersion } from '../verbs/policy/versions.js'
import { Declined } from './declined.js'
import { entry } from './entry.js'

export const parameters = entry(resources.parameters, {
  table: 'parameters',
  create: setParameter,
  verbs: { withdraw: withdrawParameter },
})

export const readings = entry(resources.readings, {
  table: 'readings',
  create: chooseReading,
  verbs: { withdraw: withdrawReading },
})

/** Reads what is proposed before the transaction begins, in a guarded child: a stranger's texts may be of any kind. */
async function readProposed({ configs }: Outside, { tenant, body }: Preparing): Promise<ReadVersion> {
  if (!configs) throw new Declined('http/refused', [{ code: 'policy/no-config' }])
  const { files } = body as { readonly files: Readonly<Record<string, string>> | 'folder' }
  const read = await configs.read(tenant, files === 'folder' ? undefined : new Map(Object.entries(files)))
  if ('hash' in read) return read
  const refusals = read.issues.map(({ code, at, params }) => ({
    code,
    path: at ? ['files', at.file, at.line, at.column] : ['files'],
    params,
  }))
  throw new Declined('http/refused', refusals)
}

const mostBytes = 4 * 1024 * 1024

export const versions = entry(resources.versions, {
  table: 'versions',
  create: proposeVersion,
  verbs: { publish: publishVersion, reject: rejectVersion },
  prepare: { create: readProposed },
  mostBytes,
})
