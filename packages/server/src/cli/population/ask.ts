import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { affectedBy, comparedIn, type PopulationAsk } from '@peiyu/core/family'
import { type Call, type Option, WrongUsage } from '../command.js'
import { refuseFindings } from '../config.js'
import { fromFolder } from '../finding.js'
import { progressOn } from '../progress.js'
import { dayAndYear } from '../day.js'
import { comparePopulation, type Versions } from './compare.js'
import type { Compared } from './result.js'

export const populationOptions: readonly Option[] = [
  {
    name: 'population',
    value: 'FILE',
    says: {
      zh: '企业清单：每行一家的 JSON（NDJSON）',
      en: 'firms, one JSON a line (NDJSON): who wins, who loses, the cost',
    },
  },
  { name: 'top', value: 'N', says: { zh: '列出几家变化最大的；默认 5', en: 'how many firms by name; else 5' } },
  {
    name: 'all-measures',
    says: { zh: '没有改的措施也测算', en: 'compute measures that did not change too' },
  },
  {
    name: 'workers',
    value: 'N',
    says: { zh: '几个同时算；默认处理器数', en: 'how many at once; else one a processor' },
  },
]

function numberOf({ args }: Call, name: string, otherwise: number): number {
  const text = args.text(name)
  if (text === undefined) return otherwise
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  throw new WrongUsage({ zh: `--${name} 应是 1 到 99，这里是 ${text}。`, en: `--${name} is 1 to 99; found ${text}.` })
}

/** A file that is smaller is compared before a worker has begun. */
const worthWorkers = 2 * 1024 * 1024

/** Bad lines that are told in full. */
const mostBad = 20

const sizeOf = (file: string): number | undefined => {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() ? found.size : undefined
}

/** Compares the firms of a file under both versions; a file that cannot be read is said. */
export async function askPopulation(
  call: Call,
  versions: Versions,
  { file, program }: { file: string; program: string },
): Promise<Compared | 'unreadable'> {
  const { args, terminal, language } = call
  const size = sizeOf(file)
  if (size === undefined) {
    const says = { zh: '读不到这个文件。', en: 'This file cannot be read.' }
    refuseFindings(call, [fromFolder({ code: 'tenants/unreadable', file, says })], {
      pathOf: path => path,
      textOf: () => undefined,
    })
    return 'unreadable'
  }
  const time = dayAndYear(call)
  const ask: PopulationAsk = {
    program,
    today: terminal.today(),
    ...(time.on === undefined ? {} : { on: time.on }),
    ...(time.year === undefined ? {} : { year: time.year }),
    most: numberOf(call, 'top', 5),
    mostBad,
  }
  const affected = affectedBy(versions.old, versions.now, { program, everything: args.has('all-measures') })
  const workers = numberOf(call, 'workers', size < worthWorkers ? 1 : availableParallelism())
  const words = language === 'zh' ? '比较企业' : 'comparing firms'
  const tell = progressOn(terminal, () => words)
  const isLong = size >= worthWorkers
  const progress = (bytes: number): void => (isLong ? tell(bytes, size) : undefined)
  const result = await comparePopulation(versions, { ask, affected }, { file, workers, progress })
  const tenants = { old: versions.old.tenant, now: versions.now.tenant }
  const { on = null, year = null } = time
  return { file, program, on, year, affected, measures: comparedIn(tenants, ask, affected), result }
}
