import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a council might decide: rates, ceilings and one condition. Figures are invented for the measurement. */
const changes = {
  'measures/consulting.yaml': [
    ['rate: 0%..50%', 'rate: 0%..40%'],
    ['max: 200万', 'max: 150万'],
  ],
  'measures/leasing-interest.yaml': [
    ['max: 300万', 'max: 250万'],
    ['financed * 10%', 'financed * 8%'],
  ],
  'measures/service-package.yaml': [
    ['share: 50%, cap: 500万', 'share: 45%, cap: 400万'],
    ['share: 30%, cap: 300万', 'share: 35%, cap: 350万'],
  ],
  'measures/neeq-listing.yaml': [['fixed: 50万', 'fixed: 60万']],
  'measures/merger-interest.yaml': [['max: 300万', 'max: 200万']],
  'selection.yaml': [['needs: revenue[2015] >= 2000万', 'needs: revenue[2015] >= 3000万']],
  'liaison.yaml': [['{ from: 2亿, ', '{ from: 3亿, ']],
}

/** A copy of a tenant's folder with these changes; throws where one finds nothing to change. */
export function changedCopy(from, program, to) {
  cpSync(from, to, { recursive: true })
  for (const [file, edits] of Object.entries(changes)) {
    const path = join(to, 'programs', program, file)
    const text = edits.reduce(
      (before, [found, other]) => {
        if (!before.includes(found)) throw new Error(`${file} does not have ${found}`)
        return before.replace(found, other)
      },
      readFileSync(path, 'utf8'),
    )
    writeFileSync(path, text)
  }
}
