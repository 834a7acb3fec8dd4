import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileTenant, messageFor, parseDay } from '@peiyu/core'
import { money } from './layout.mjs'

const folder = join(import.meta.dirname, 'config')
const measures = 'programs/workload/measures'

/** The day and year for which everything is computed. */
export const asked = { on: parseDay('2017-06-30'), year: 2017 }

function readConfig() {
  const paths = readdirSync(folder, { recursive: true }).filter(path => path.endsWith('.yaml'))
  return new Map(paths.map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]))
}

/** The same measure under another id, every rate and every amount in 万 a little larger. */
function copyOf(text, { id, by }) {
  const larger = (_, number, unit) =>
    `${Math.round(Number(number) * 100 + (unit === '%' ? by : by * 100)) / 100}${unit}`
  return text.replace(/^id: .*$/m, `id: ${id}`).replace(/(\d+(?:\.\d+)?)(%|万)/g, larger)
}

const anExample = id => `measure: ${id}
examples:
  - { name: 后备库企业不享受, tier: reserve, on: 2017-06-30, refuses: [for] }
`

/** The config as text, its ten money measures joined by copies until there are `count` of them. */
function configWith(count) {
  const files = readConfig()
  for (let i = money.length; i < count; i++) {
    const by = Math.floor(i / money.length)
    const original = money[i % money.length]
    const id = `${original}-${by}`
    files.set(`${measures}/${id}.yaml`, copyOf(files.get(`${measures}/${original}.yaml`), { id, by }))
    files.set(`examples/workload/measures/${id}.yaml`, anExample(id))
  }
  return files
}

/** A compiled tenant and its one program; throws, with the issues, when the config does not load. */
export function compileWorkload(count = money.length) {
  const { tenant, issues } = compileTenant(configWith(count))
  if (!tenant) throw new Error(issues.map(issue => `${issue.at?.file} ${messageFor(issue, 'en')}`).join('\n'))
  return { tenant, program: tenant.programs.get('workload') }
}
