import { messageFor } from '@peiyu/core'
import type { Call, Command } from '../../command.js'
import { jsonOption, languageOption } from '../../language.js'
import { progressOn } from '../../progress.js'
import { lineOf, printTrail } from '../../report/trail.js'
import { checkTrailFile, type CheckedTrail, type TrailProblem } from '../../trail/check-file.js'

const megabyte = 1024 * 1024

/** What is checked before anybody wonders needs no word of how far it is. */
const worthSaying = 64 * megabyte

function refuse({ args, print, paint, language }: Call, { code, file, line }: TrailProblem): number {
  const message = messageFor({ code, params: { line } }, language)
  if (args.has('json')) print(JSON.stringify({ sound: false, code, file, line, message }, null, 2))
  else print(paint.red(`${file}:${line} ${message}`))
  return 1
}

function verifyJson({ language }: Call, { head, verdict }: CheckedTrail): object {
  const { broken, from, soundTo, provenTo, documents, clockBack, hash } = verdict
  const { tenant, algorithm } = head.before
  const tail = { from: (provenTo ?? from - 1) + 1, to: soundTo }
  return {
    sound: broken === undefined,
    tenant,
    algorithm,
    from,
    soundTo,
    provenTo: provenTo ?? null,
    unproven: provenTo === soundTo ? null : tail,
    hash,
    documents,
    clockBack,
    ...(broken
      ? { code: broken.code, seq: broken.seq, line: lineOf(broken), message: messageFor(broken, language) }
      : {}),
  }
}

/** Whether an exported audit trail is whole, where it was tampered with, and how far a kept checkpoint proves that. */
export const auditVerifyCommand: Command = {
  name: 'audit verify',
  says: { zh: '离线核验导出的审计记录：哪里被改、删、换序、截断', en: 'check an exported audit trail offline' },
  operands: [{ name: 'file', required: true }],
  options: [
    {
      name: 'anchor',
      value: 'FILE',
      says: { zh: '另处留存的检查点，可有多行；没有它，末尾不能证明', en: 'checkpoints kept elsewhere, one a line' },
    },
    jsonOption,
    languageOption,
  ],
  examples: ['peiyu audit verify trail.jsonl', 'peiyu audit verify trail.jsonl --anchor checkpoints.jsonl --lang en'],
  async run(call) {
    const { args, print, language, terminal } = call
    const says = (done: number, of: number): string => {
      const [read, all] = [done, of].map(bytes => Math.round(bytes / megabyte))
      return language === 'zh' ? `已核验 ${read}/${all} MB` : `${read} of ${all} MB checked`
    }
    const [file = ''] = args.operands
    const tell = progressOn(terminal, says)
    const progress = (bytes: number, of: number): void => (of < worthSaying ? undefined : tell(bytes, of))
    const checked = await checkTrailFile({ file, anchor: args.text('anchor'), progress })
    if ('code' in checked) return refuse(call, checked)
    if (args.has('json')) print(JSON.stringify(verifyJson(call, checked), null, 2))
    else printTrail(call, checked)
    return checked.verdict.broken ? 1 : 0
  },
}
