/**
 * A part of the test run: how long it took, what passed and failed, and what was skipped and why.
 *
 * @typedef {{ test: string, reason: string }} Skip
 * @typedef {{ name: string, seconds: number, passed: number, failed: number, skipped: Skip[] }} Part
 */

/** A part that is one command counts as one test. */
export function commandPart({ name, seconds, ok }) {
  return { name, seconds, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] }
}

/** A part that was not run. */
export function skippedPart(name, reason) {
  return { name, seconds: 0, passed: 0, failed: 0, skipped: [{ test: name, reason }] }
}

/** A run of vitest. `report` is what its JSON reporter wrote, undefined when it wrote nothing. */
export function vitestPart({ name, seconds, ok }, report) {
  const files = report?.testResults ?? []
  const tests = files.flatMap(file => file.assertionResults)
  const count = status => tests.filter(test => test.status === status).length
  const broken = files.filter(isBroken).length
  const passed = count('passed')
  const failed = count('failed') + broken
  const skipped = tests.filter(test => !['passed', 'failed'].includes(test.status)).map(skipOf)
  // A crash, an unhandled rejection or an empty run: vitest is not content, though no test says so.
  const silent = failed === 0 && (!ok || tests.length === 0) ? 1 : 0
  return { name, seconds, passed, failed: failed + silent, skipped }
}

/** A file that could not be loaded, or a hook that failed, has no failed test to show for it. */
const isBroken = file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed')

const skipOf = test => ({
  test: test.fullName.trim(),
  reason: test.meta?.skipped ?? (test.status === 'todo' ? 'not written yet' : 'no reason given'),
})

/** The lines that end a test run: times, what was skipped and why, and the count alone on the last. */
export function closingLines(parts) {
  const skipped = parts.flatMap(part => part.skipped)
  const sum = key => parts.reduce((total, part) => total + part[key], 0)
  return [
    '',
    ...parts.map(part => `${part.seconds.toFixed(1).padStart(7)} s  ${part.failed > 0 ? 'FAILED ' : ''}${part.name}`),
    ...(skipped.length > 0 ? ['', 'skipped:'] : []),
    ...skipped.map(({ test, reason }) => `  ${test}: ${reason}`),
    '',
    `${sum('passed')} passed, ${sum('failed')} failed, ${skipped.length} skipped`,
  ]
}
