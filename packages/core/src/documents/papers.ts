import { bulletinPaper } from './bulletin.js'
import { callPaper } from './call.js'
import { claimPaper } from './claim-decision.js'
import { demandPaper } from './demand-message.js'
import { letterPaper } from './letter.js'
import { noticePaper } from './public-notice.js'
import { rosterPaper } from './roster.js'

/** Every kind of document that a template can be written for, with what it is given (文书). */
export const papers = [
  callPaper,
  letterPaper,
  noticePaper,
  rosterPaper,
  demandPaper,
  bulletinPaper,
  claimPaper,
] as const
