import { kitWords } from './kit/words'
import type { Bilingual } from './kit/words/bilingual'
import { layoutWords } from './layout/words'
import { dashboardWords } from './dashboard/words'
import { enterprisesWords } from './enterprises/words'

/** What every page says. */
export const words: readonly Bilingual[] = [kitWords, layoutWords, dashboardWords, enterprisesWords]
