import { existsSync, readFileSync, statSync } from 'node:fs'
import {
  type AuditCode,
  type Checkpoint,
  ChainCheck,
  type ChainVerdict,
  readCheckpoints,
  readTrailHead,
  readTrailLine,
  type TrailHead,
} from '@peiyu/core/family'
import { digestBy } from '../../adapters/digest.js'
import { isSigned } from '../../adapters/signing-key.js'
import { WrongUsage } from '../command.js'
import { chunksOf } from '../population/lines.js'

/** A document may be a whole version of a config; longer than this is no line of a trail. */
const longestLine = 256 * 1024 * 1024

/** What keeps a file from being checked: of the trail, or of its checkpoints. */
export interface TrailProblem {
  readonly code: AuditCode
  readonly file: string
  readonly line: number
}

/** What a file of a trail came to. */
export interface CheckedTrail {
  readonly head: TrailHead
  readonly anchors: readonly Checkpoint[]
  readonly verdict: ChainVerdict
}

function sizeOf(file: string): number {
  if (!existsSync(file)) throw new WrongUsage({ zh: `没有文件 ${file}。`, en: `There is no file ${file}.` })
  const found = statSync(file)
  if (!found.isFile()) throw new WrongUsage({ zh: `${file} 不是文件。`, en: `${file} is no file.` })
  return found.size
}

function anchorsFrom(file: string | undefined, { before }: TrailHead): readonly Checkpoint[] | TrailProblem {
  if (file === undefined) return []
  const read = readCheckpoints(readFileSync(file, 'utf8'), { of: before, isSigned })
  return 'code' in read ? { ...read, file } : read
}

/** What is read of a trail, from where. */
export interface TrailFiles {
  readonly file: string
  readonly anchor: string | undefined
  readonly progress: (bytes: number, of: number) => void
}

/** Checks a trail's file from its first line to its last, in as much memory as its longest lines need. */
export async function checkTrailFile({ file, anchor, progress }: TrailFiles): Promise<CheckedTrail | TrailProblem> {
  const size = sizeOf(file)
  if (anchor !== undefined) sizeOf(anchor)
  let begun: { head: TrailHead; anchors: readonly Checkpoint[]; check: ChainCheck } | undefined
  for await (const { first, lines, bytes } of chunksOf(file, longestLine)) {
    if (!begun) {
      const head = readTrailHead(lines[0] ?? '')
      if (typeof head === 'string') return { code: head, file, line: 1 }
      const anchors = anchorsFrom(anchor, head)
      if ('code' in anchors) return anchors
      begun = { head, anchors, check: new ChainCheck(head.before, digestBy(head.before.algorithm), anchors) }
    }
    for (const line of first === 1 ? lines.slice(1) : lines) begun.check.take(readTrailLine(line))
    progress(bytes, size)
  }
  if (!begun) return { code: 'audit/no-head', file, line: 1 }
  const { head, anchors, check } = begun
  return { head, anchors, verdict: check.verdict() }
}
