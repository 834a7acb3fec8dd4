import type { ProgramShape } from '../shape/program.js'

/** Years that a firm may pledge (可承诺的年数): `[3, 5]`, `[3年, 5年]`; none where the program says nothing of them. */
export const pledgeYearsOf = ({ pledge }: ProgramShape): number[] =>
  (pledge?.years ?? []).flatMap(text => {
    const years = /^(\d{1,2})年?$/.exec(text.trim())?.[1]
    return years === undefined ? [] : [Number(years)]
  })
