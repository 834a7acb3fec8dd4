import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { type Checkpoint, checkpointText, type Signer } from '@peiyu/core/family'
import { keyFile } from './key-file.js'

const newKey = (): string | Buffer => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })

/** What somebody compares by eye: the first 32 signs of the SHA-256 of a public key. */
const fingerprintOf = (der: Buffer): string => createHash('sha256').update(der).digest('hex').slice(0, 32)

/**
 * What signs checkpoints (检查点签名密钥), with the key in the data folder.
 *
 * Throws where the file is there and holds no key: with a new one auditors would not find the fingerprint that they have.
 */
export function openSigningKey(data: string): Signer {
  const privateKey = createPrivateKey(keyFile(data, 'checkpoints.pem', newKey))
  const der = spki(createPublicKey(privateKey))
  return {
    key: fingerprintOf(der),
    publicKey: der.toString('base64'),
    sign: text => sign(null, Buffer.from(text), privateKey).toString('base64'),
  }
}

/** Whether a checkpoint is signed by the key that it names. Whose key that is, its fingerprint tells who has kept it. */
export function isSigned(checkpoint: Checkpoint): boolean {
  const der = Buffer.from(checkpoint.publicKey, 'base64')
  if (fingerprintOf(der) !== checkpoint.key) return false
  const [text, signature] = [Buffer.from(checkpointText(checkpoint)), Buffer.from(checkpoint.signature, 'base64')]
  try {
    const key = createPublicKey({ key: der, type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, text, key, signature)
  } catch {
    return false
  }
}
