import { AssessmentCreate, AssessmentResult, AssessmentRun } from '../../assessments/record.js'
import { ofEnterprise, resource } from '../resource.js'

export const assessments = resource({
  name: 'assessments',
  zh: '批量测算',
  en: 'assessments',
  of: 'tenant',
  record: AssessmentRun,
  create: AssessmentCreate,
  filter: ['program', 'enterpriseId', 'state', 'on', 'recordedAt'],
  sort: ['-recordedAt'],
  reach: {},
  verbs: {},
})

export const assessmentResults = resource({
  name: 'assessment-results',
  zh: '测算结果',
  en: 'assessment results',
  of: 'tenant',
  record: AssessmentResult,
  filter: ['assessmentId', 'enterpriseId', 'program', 'eligibility', 'dueFen'],
  sort: ['-dueFen', 'eligibility', 'recordedAt'],
  reach: ofEnterprise,
  verbs: {},
})
