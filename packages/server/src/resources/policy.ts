import { resources } from '@peiyu/core/client'
import { setParameter, withdrawParameter } from '../verbs/policy/parameters.js'
import { chooseReading, withdrawReading } from '../verbs/policy/readings.js'
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
