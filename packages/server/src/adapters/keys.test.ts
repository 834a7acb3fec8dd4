import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkpointOf, emptyChain } from '@peiyu/core/family'
import { afterAll, describe, expect, test } from 'vitest'
import { digestBy } from './digest.js'
import { openDocumentVault } from './document-vault.js'
import { isSigned, openSigningKey } from './signing-key.js'

const made: string[] = []
function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peiyu-keys-'))
  made.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

const modeOf = (...path: string[]): number => statSync(join(...path)).mode & 0o777

test('digests are those of the standards', () => {
  expect(digestBy('sha256')('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(digestBy('sm3')('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
})

describe('the key that signs checkpoints', () => {
  const data = aDataFolder()
  const signer = openSigningKey(data)
  const checkpoint = checkpointOf(
    emptyChain('sometown', 'sha256', digestBy('sha256')),
    '2026-12-01T00:00:00.000Z',
    signer,
  )

  test('is made once, and for its owner only', () => {
    expect(openSigningKey(data)).toMatchObject({ key: signer.key, publicKey: signer.publicKey })
    expect(modeOf(data, 'keys', 'checkpoints.pem')).toBe(0o600)
    expect(modeOf(data, 'keys')).toBe(0o700)
  })

  test('is taken back from others who may read it', () => {
    chmodSync(join(data, 'keys', 'checkpoints.pem'), 0o644)
    openSigningKey(data)
    expect(modeOf(data, 'keys', 'checkpoints.pem')).toBe(0o600)
  })

  test('is not made anew where its file is broken', () => {
    const broken = aDataFolder()
    openSigningKey(broken)
    writeFileSync(join(broken, 'keys', 'checkpoints.pem'), '')
    expect(() => openSigningKey(broken)).toThrow()
    expect(readFileSync(join(broken, 'keys', 'checkpoints.pem'), 'utf8')).toBe('')
  })

  test('signs what nobody can change', () => {
    expect(isSigned(checkpoint)).toBe(true)
    expect(isSigned({ ...checkpoint, seq: 1 })).toBe(false)
    expect(isSigned({ ...checkpoint, at: '2026-12-01T00:00:00.001Z' })).toBe(false)
    const { key, publicKey } = openSigningKey(aDataFolder())
    expect(isSigned({ ...checkpoint, key, publicKey })).toBe(false)
  })
})

describe('what entries are about', () => {
  const data = aDataFolder()
  const vault = openDocumentVault(data)
  const firm = { subject: 'firm', key: vault.newKey('firm') }
  const sealed = vault.seal('{"after":{"name":"某公司"}}', firm)

  test('is read again with the key of its subject, also after a restart', () => {
    expect(vault.open(sealed, firm)).toBe('{"after":{"name":"某公司"}}')
    expect(openDocumentVault(data).open(sealed, firm)).toBe('{"after":{"name":"某公司"}}')
  })

  test('is sealed differently each time, and shows nothing', () => {
    expect(vault.seal('{"after":{"name":"某公司"}}', firm)).not.toBe(sealed)
    expect(Buffer.from(sealed, 'base64').includes('某公司')).toBe(false)
  })

  test('is not read with the key of another, by another platform, or once it was altered', () => {
    const other = { subject: 'other', key: vault.newKey('other') }
    const altered = Buffer.from(sealed, 'base64')
    altered.writeUInt8(altered.readUInt8(40) ^ 1, 40)
    expect(vault.open(sealed, other)).toBeUndefined()
    expect(vault.open(sealed, { ...firm, subject: 'other' })).toBeUndefined()
    expect(openDocumentVault(aDataFolder()).open(sealed, firm)).toBeUndefined()
    expect(vault.open(altered.toString('base64'), firm)).toBeUndefined()
    expect(vault.open('', firm)).toBeUndefined()
    expect(() => vault.seal('{}', { subject: 'firm', key: '' })).toThrow('firm')
  })
})
