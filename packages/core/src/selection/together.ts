import type { ApplicationState } from './application.js'
import type { RoundState } from './round.js'

/** In which state of its round an application comes to a state: a program that uses the one uses the other. */
export const roundDuring: Readonly<Partial<Record<ApplicationState, RoundState>>> = {
  screened: 'screening',
  'desk-reviewed': 'reviewing',
  shortlisted: 'reviewing',
  'site-checked': 'reviewing',
  scored: 'reviewing',
  publicised: 'publicity',
}

/** What a round's state does to every application that is still in it. */
export const applicationsDuring: Readonly<Partial<Record<RoundState, ApplicationState>>> = {
  screening: 'screened',
  publicity: 'publicised',
}
