import { Problem } from '@peiyu/core/client'

/** The problem that an act was refused with; fails when it was done. */
export async function refusalOf(act: Promise<unknown>): Promise<Problem> {
  const refusal = await act.catch((error: unknown) => error)
  if (refusal instanceof Problem) return refusal
  throw new Error(`It was not refused: ${JSON.stringify(refusal)}`)
}
