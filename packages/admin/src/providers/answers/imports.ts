import { addressOf } from '../address'
import { freshKey } from '../chance'
import type { Kept } from './records'
import { send } from '../wire'

export const importKinds = ['enterprises', 'facts', 'memberships'] as const

/** A file that was uploaded: what it seems to say, what is wrong with it, and what became of it. */
export interface Import extends Kept {
  readonly kind: (typeof importKinds)[number]
  readonly fileName: string
  readonly state: string
  readonly counts: {
    readonly rows: number
    readonly ready: number
    readonly refused: number
    readonly duplicates: number
  }
  /** Each column of the file, and in words what it gives; nothing where it is ignored. */
  readonly columns: readonly { readonly header: string; readonly gives: string | null }[]
  /** At their cells, the first of them. */
  readonly issues: readonly { readonly cell: string; readonly message: string }[]
  /** What an undo left, since somebody has touched it. */
  readonly left: readonly { readonly id: string; readonly name: string }[]
}

export interface Upload {
  readonly kind: string
  readonly program?: string | undefined
  readonly file: File
}

/** Sends a file to be looked at; nothing of it is written yet. */
export function uploadImport({ kind, program, file }: Upload, tenant: string | null): Promise<Import> {
  const body = new FormData()
  body.set('kind', kind)
  if (program) body.set('program', program)
  body.set('file', file, file.name)
  return send<Import>('POST', addressOf('imports', tenant), { body, key: freshKey() })
}
