import { runCase } from './case.mjs'
import { report } from './report.mjs'

const options = process.argv.slice(2)
if (options[0] === '--case') {
  // One case of the growth table, started by the report in a process of its own.
  const [measures, firms, rounds] = options.slice(1).map(Number)
  console.log(JSON.stringify(runCase({ measures, firms, rounds })))
} else if (!report({ quick: options.includes('--quick') })) {
  console.error('\nSome answers differ from the exact ones.')
  process.exitCode = 1
}
