import type { Because } from '../../language/explain/because.js'
import type { Missing } from '../../language/values/value.js'
import type { Addressee } from '../../organization/addressee.js'
import type { ListedResult, Stamp } from './contract.js'

/** A way beside the list that may be taken, and to whom. */
export interface OptionResult extends ListedResult {
  readonly to: Addressee
}

/** Who hears of the demand, how, by which text. */
export interface NotifyResult {
  readonly on: string
  readonly to: readonly Addressee[]
  readonly by: readonly string[]
  readonly document: string | null
  readonly clause: string
}

/** The time for an answer: its last day, or what must be set first. */
export interface DeadlineResult {
  readonly due: string | null
  /** Its year's holidays are not published yet. */
  readonly provisional: boolean
  readonly clause: string
  readonly missing: readonly Missing[]
}

/** Where a demand goes, and why (交办). */
export interface RouteResult extends Stamp {
  readonly status: 'known' | 'unknown'
  readonly route: string | null
  readonly name: string | null
  readonly clause: string
  readonly to: Addressee | null
  readonly within: string | null
  readonly document: string | null
  /** Routes that may still be taken. */
  readonly possible: readonly string[]
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly because: Because
  readonly rules: readonly ListedResult[]
  readonly options: readonly OptionResult[]
  readonly notifies: readonly NotifyResult[]
  readonly deadline: DeadlineResult | null
  /** Whether, rated as it is, it may be sent back; null while it is not rated. */
  readonly returnable: boolean | null
}
