import { speaksOf } from '../measures/stacking.js'
import { refuses } from '../measures/measure.js'
import type { MeetsResult } from './contract.js'
import type { Family } from './family.js'

/** The rules of any program of a family that say what happens when a measure meets others on one and the same thing. */
export const meetsOf = ({ programs }: Family, address: string): MeetsResult[] =>
  programs.flatMap(({ address: of, program }) =>
    program.stacking
      .filter(rule => refuses(rule.force) && speaksOf({ rule, home: of }, address))
      .map(({ id, basis, per, pays, with: patterns }) => ({
        id,
        clause: basis.text,
        of,
        per,
        pays,
        with: address.startsWith(`${of}/`) ? patterns : [`${of}/*`],
      })),
  )
