import {
  type AuditEntry,
  checkpointLine,
  checkpointOf,
  emptyChain,
  nextEntry,
  trailHeadLine,
  trailLine,
} from '@peiyu/core/family'
import { expect, test } from 'vitest'
import { digestBy } from '../../packages/server/src/adapters/digest.js'
import { openDocumentVault } from '../../packages/server/src/adapters/document-vault.js'
import { openSigningKey } from '../../packages/server/src/adapters/signing-key.js'
import { emptyFolder, peiyu, put } from '../cli/peiyu.js'
import { aDataFolder } from '../db/data-folder.js'
import { anAct, textOf } from './a-trail.js'

const canary = '金丝雀13800000000'

test('once a person is erased nobody reads what the trail says of them, and the chain is whole to its checkpoint', async () => {
  const data = aDataFolder()
  const [vault, digest] = [openDocumentVault(data), digestBy('sha256')]
  const keys = new Map(['firm', 'person'].map(subject => [subject, vault.newKey(subject)]))
  const start = emptyChain('sometown', 'sha256', digest)
  const rows: { entry: AuditEntry; sealed: string }[] = []
  let head = start
  for (const [n, subject] of ['firm', 'person', 'firm', 'person'].entries()) {
    const document = { before: null, after: subject === 'person' ? { phone: canary } : { name: '某公司' } }
    const entered = nextEntry(head, anAct(n, { subject, document, salt: vault.salt() }), digest)
    rows.push({ entry: entered.entry, sealed: vault.seal(entered.document, { subject, key: keys.get(subject) ?? '' }) })
    head = entered.head
  }
  const exported = (): string =>
    textOf([
      trailHeadLine({ before: start, at: '2026-12-02T00:00:00.000Z', documents: true }),
      ...rows.map(({ entry, sealed }) => {
        const [subject, key] = [entry.subject ?? '', keys.get(entry.subject ?? '')]
        return trailLine(entry, key === undefined ? undefined : vault.open(sealed, { subject, key }))
      }),
    ])
  const anchor = put(emptyFolder(), 'anchor.jsonl', checkpointLine(checkpointOf(head, '', openSigningKey(data))))
  const verify = (text: string) =>
    peiyu('audit', 'verify', put(emptyFolder(), 'trail.jsonl', text), '--anchor', anchor, '--lang', 'en')

  const before = exported()
  expect(before).toContain(canary)
  expect(await verify(before)).toMatchObject({ code: 0, out: expect.stringContaining('4 agree\n') as string })

  keys.delete('person')
  const after = exported()
  expect(after + JSON.stringify(rows)).not.toContain(canary)
  const { code, out } = await verify(after)
  expect(code).toBe(0)
  expect(out).toContain('2 agree, 2 are not there')
  expect(out).toMatch(/proven +entries 1–4/)
})
