import { resources } from '@peiyu/core/client'
import { cancelJob } from '../verbs/jobs/cancel.js'
import { entry } from './entry.js'

export const jobs = entry(resources.jobs, { table: 'jobs', verbs: { cancel: cancelJob } })
