/** How often something recurs (频次): every so many months, and whether it is due at the period's start. */
export interface Rhythm {
  readonly months: number
  readonly atStart: boolean
}

const rhythms: Readonly<Record<string, Rhythm>> = {
  每月: { months: 1, atStart: false },
  每季度: { months: 3, atStart: false },
  每半年: { months: 6, atStart: false },
  每年: { months: 12, atStart: false },
  每年年初: { months: 12, atStart: true },
}

export const rhythmNames: readonly string[] = Object.keys(rhythms)

/** Reads `每季度`; undefined when it is none. */
export const readRhythm = (text: string): Rhythm | undefined =>
  Object.hasOwn(rhythms, text) ? rhythms[text] : undefined
