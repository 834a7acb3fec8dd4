import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** The file appears whole or not at all; of two processes that start together both take what the first made. */
function put(folder: string, file: string, content: string | Buffer): void {
  const draft = join(folder, `.${randomBytes(8).toString('hex')}`)
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!isThere(error)) throw error
  } finally {
    rmSync(draft)
  }
}

/**
 * A key of the platform (密钥文件): made at first start in `keys/` of the data folder, readable by its owner only.
 *
 * A key that others may read is taken back from them. It is never made anew while its file is there.
 */
export function keyFile(data: string, name: string, make: () => string | Buffer): Buffer {
  const folder = join(data, 'keys')
  const file = join(folder, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) put(folder, file, make())
  chmodSync(file, 0o600)
  return readFileSync(file)
}
