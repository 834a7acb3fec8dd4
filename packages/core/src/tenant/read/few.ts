import { errorAt, type Issue } from '../../base/issue.js'

export const mostReported = 100

/** The first hundred of a list of issues; what is left out is counted in one more. */
export function few(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= mostReported) return issues
  const more = errorAt('tenant/more-issues', issues[mostReported]?.at, { count: issues.length - mostReported })
  return [...issues.slice(0, mostReported), more]
}
