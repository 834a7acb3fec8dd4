import { accountWords } from './account/words'
import { accountsWords } from './accounts/words'
import { assessmentsWords } from './assessments/words'
import { auditWords } from './audit/words'
import { dashboardWords } from './dashboard/words'
import { enterprisesWords } from './enterprises/words'
import { importsWords } from './imports/words'
import { kitWords } from './kit/words'
import type { Bilingual } from './kit/words/bilingual'
import { layoutWords } from './layout/words'
import { measuresWords } from './measures/words'
import { openWords } from './open/words'
import { registrationsWords } from './registrations/words'
import { tenantsWords } from './tenants/words'
import { workshopWords } from './workshop/words'

/** What every page says. */
export const words: readonly Bilingual[] = [
  kitWords,
  layoutWords,
  dashboardWords,
  enterprisesWords,
  importsWords,
  assessmentsWords,
  registrationsWords,
  measuresWords,
  openWords,
  workshopWords,
  tenantsWords,
  accountsWords,
  auditWords,
  accountWords,
]
