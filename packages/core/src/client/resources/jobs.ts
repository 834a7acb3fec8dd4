import { z } from 'zod'
import { Job } from '../../jobs/job.js'
import { resource } from '../resource.js'

export const jobs = resource({
  name: 'jobs',
  zh: '任务',
  en: 'jobs',
  of: 'tenant',
  record: Job,
  filter: ['kind', 'state', 'subjectId', 'recordedAt'],
  sort: ['-recordedAt'],
  reach: {},
  verbs: { cancel: { body: z.strictObject({}), zh: '取消', en: 'cancel' } },
})
