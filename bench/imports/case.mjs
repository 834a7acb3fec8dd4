// One way of reading one file, in a process of its own.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [way, file] = process.argv.slice(2)

/** The most memory that this process, or a child of it, has needed, in MB. */
let childPeak = 0
const peakOf = pid => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
const children = () => readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
const look = () => {
  for (const pid of children()) {
    try {
      childPeak = Math.max(childPeak, peakOf(pid))
    } catch {
      // It has ended.
    }
  }
}

const ways = {
  /** Cells alone, in a guarded child. */
  async cells() {
    const { openSheetGuarded } = await import('../../packages/server/dist/adapters/guarded/sheet.js')
    const sheet = await openSheetGuarded(file)
    let rows = 0
    for await (const batch of sheet.batches()) rows += batch.length
    return { rows }
  },
  /** Cells in a guarded child, and what they mean. */
  async meaning() {
    const { openSheetGuarded } = await import('../../packages/server/dist/adapters/guarded/sheet.js')
    const { compileTenant } = await import('../../packages/core/dist/index.js')
    const { importDictionary, ImportReading, proposeMapping } = await import('../../packages/core/dist/family.js')
    const { readTenantFolder } = await import('../../packages/server/dist/tenants/folder.js')
    const folder = fileURLToPath(new URL('../../configs/dongguan', import.meta.url))
    const { tenant } = compileTenant(readTenantFolder(folder).files, { examples: false })
    const dictionary = importDictionary(tenant)
    // Policy is compiled already where sheets are read.
    began = performance.now()
    const sheet = await openSheetGuarded(file)
    let [reading, rows, facts, issues] = [undefined, 0, 0, 0]
    for await (const batch of sheet.batches()) {
      if (!reading) {
        const { columns, headerRow } = proposeMapping({ dictionary, head: sheet.head, rows: batch })
        reading = new ImportReading(dictionary, { mapping: columns.map(({ target }) => target), headerRow })
      }
      for (const row of batch) {
        const read = reading.read(row)
        rows++
        facts += read?.facts.length ?? 0
        issues += read?.issues.length ?? 0
      }
    }
    return { rows, facts, issues }
  },
  /** The streaming reader of another library, in this process, unguarded. */
  async hucre() {
    const { streamXlsxRows } = await import('hucre/xlsx')
    let rows = 0
    for await (const row of streamXlsxRows(readFileSync(file))) rows += row.values.length > 0 ? 1 : 0
    return { rows }
  },
}

const looking = setInterval(look, 10)
let began = performance.now()
const told = await ways[way]()
const seconds = (performance.now() - began) / 1000
clearInterval(looking)
console.log(JSON.stringify({ ...told, seconds, own: peakOf('self'), child: childPeak }))
