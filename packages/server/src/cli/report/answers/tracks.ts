import type { Assessment } from '@peiyu/core'
import type { Call } from '../../command.js'
import { tableLines } from '../../text/table.js'
import { printTitle } from '../header.js'
import { printPairs } from '../measures.js'
import { missingText, type Names } from '../names.js'
import { brushFor } from '../status.js'
import { belongsLabels, ruleSigns } from './belongs.js'

/** Classes that hold, or may hold, each with the department suggested for it; classes that do not are passed over. */
export function printTracks(call: Call, names: Names, { tracks }: Assessment): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const shown = tracks.filter(({ status, assigned }) => status !== 'no' || assigned === true)
  if (shown.length === 0) return
  const note = zh ? '责任部门是建议，由主管单位分派' : 'departments are suggestions'
  printTitle(call, zh ? '企业类别' : 'Tracks', paint.dim(note))
  const heads = Array.from({ length: 5 }, () => ({ head: '' }))
  const rows = shown.map(track => [
    { text: ruleSigns[track.status], paint: brushFor(track.status, paint) },
    { text: names.ruleName(track) },
    { text: track.assigned === true ? (zh ? '已归入' : 'assigned') : belongsLabels[language][track.status] },
    { text: track.lead === null ? '' : zh ? track.lead.name : (track.lead.id ?? track.lead.name) },
    { text: track.clause, paint: paint.dim },
  ])
  for (const line of tableLines(heads, rows, paint.dim)) print(`  ${line}`)
  const missing = [...new Set(shown.flatMap(track => track.missing.map(one => missingText(names, one))))]
  printPairs(
    call,
    missing.map(text => [zh ? '缺' : 'missing', text]),
  )
}

/** The drivers that the firm says that it has. */
export function printDrivers(call: Call, names: Names, { drivers }: Assessment): void {
  const zh = call.language === 'zh'
  const held = drivers.filter(({ status }) => status === 'yes').map(driver => names.ruleName(driver))
  const open = drivers.filter(({ status }) => status === 'unknown').length
  if (held.length === 0) return
  const rest = open === 0 ? '' : zh ? `（另有 ${open} 类待认定）` : ` (${open} more to be judged)`
  printTitle(call, zh ? '成长驱动因素' : 'Drivers', held.join(zh ? '、' : ', ') + rest)
}
