/** Where a measure stands. */
export interface Address {
  readonly tenant: string
  readonly program: string
}

/** A pattern in full: what its writer left out is where they stand. */
const inFull = (pattern: string, from: Address): readonly string[] => {
  const steps = pattern.split('/')
  return [...[from.tenant, from.program].slice(0, Math.max(3 - steps.length, 0)), ...steps]
}

/**
 * Whether an address, or a pattern with `*`, of an uplift means this measure. `*` in the place of the program stands for
 * the other programs: an uplift that reaches its own says so by name. No measure changes itself.
 */
export function reaches(
  pattern: string,
  { id, from }: { readonly id: string; readonly from: Address },
  to: Address & { readonly measure: string },
): boolean {
  const [tenant, program, measure, ...more] = inFull(pattern, from)
  const home = from.tenant === to.tenant && from.program === to.program
  if (more.length > 0 || (home && (program === '*' || id === to.measure))) return false
  const same = (step: string | undefined, is: string) => step === '*' || step === is
  return same(tenant, to.tenant) && same(program, to.program) && same(measure, to.measure)
}

/** The measure that a pattern without `*` names in full; nothing where the pattern means many. */
export const oneMeant = (pattern: string, from: Address): string | undefined =>
  pattern.includes('*') ? undefined : inFull(pattern, from).join('/')
