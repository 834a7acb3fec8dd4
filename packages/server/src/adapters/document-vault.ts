import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyFile } from './key-file.js'

const [keyBytes, ivBytes, tagBytes, saltBytes] = [32, 12, 16, 16]

function encrypt(key: Buffer, plain: Buffer, about: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about))
  const secret = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), secret])
}

/** Undefined for what this key has not made, of this. */
function decrypt(key: Buffer, sealed: Buffer, about: string): Buffer | undefined {
  if (sealed.length < ivBytes + tagBytes) return undefined
  const [iv, tag] = [sealed.subarray(0, ivBytes), sealed.subarray(ivBytes, ivBytes + tagBytes)]
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about)).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}

/**
 * Keeps what the trail's entries are about, each under the key of its person or firm (审计内容保险库).
 *
 * A subject's key lies in the database, wrapped by the platform's, which lies in the data folder: a copy of the database
 * alone opens nothing, and a subject is erased by deleting the row of its key (and, in time, the backups that hold it).
 */
export interface DocumentVault {
  /** Chance for one document. */
  salt(): string
  /** A new key of a subject, wrapped, as it is stored. */
  newKey(subject: string): string
  /** The document's text, as it is stored. Throws where the key is not that of the subject. */
  seal(text: string, under: SubjectKey): string
  /** The document's text again, or undefined where this key does not open it. */
  open(sealed: string, under: SubjectKey): string | undefined
}

/** A subject, and its wrapped key as it was stored. */
export interface SubjectKey {
  readonly subject: string
  readonly key: string
}

/** The vault whose own key is in the data folder. */
export function openDocumentVault(data: string): DocumentVault {
  const own = keyFile(data, 'documents.key', () => randomBytes(keyBytes))
  if (own.length !== keyBytes) throw new Error('keys/documents.key of the data folder holds no key')
  const keyOf = ({ subject, key }: SubjectKey): Buffer | undefined => decrypt(own, Buffer.from(key, 'base64'), subject)
  return {
    salt: () => randomBytes(saltBytes).toString('hex'),
    newKey: subject => encrypt(own, randomBytes(keyBytes), subject).toString('base64'),
    seal(text, under) {
      const key = keyOf(under)
      if (!key) throw new Error(`The key of ${under.subject} is not one of this platform`)
      return encrypt(key, Buffer.from(text), under.subject).toString('base64')
    },
    open(sealed, under) {
      const key = keyOf(under)
      return key && decrypt(key, Buffer.from(sealed, 'base64'), under.subject)?.toString()
    },
  }
}
