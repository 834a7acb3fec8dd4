import { mkdirSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that people sent, by names of our own (上传的文件). */
export interface Uploads {
  readonly keep: (tenant: string, id: string, bytes: Uint8Array) => Promise<void>
  readonly forget: (tenant: string, id: string) => Promise<void>
  readonly path: (tenant: string, id: string) => string
}

const [onlyOurs, onlyOwner] = [0o600, 0o700]

/** Keeps them below the data folder, whole or not at all. */
export function uploadsIn(data: string): Uploads {
  const path = (tenant: string, id: string): string => join(data, 'uploads', tenant, id)
  return {
    path,
    forget: (tenant, id) => rm(path(tenant, id), { force: true }),
    async keep(tenant, id, bytes) {
      mkdirSync(join(data, 'uploads', tenant), { recursive: true, mode: onlyOwner })
      const file = await open(`${path(tenant, id)}.part`, 'wx', onlyOurs)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${path(tenant, id)}.part`, path(tenant, id))
    },
  }
}
