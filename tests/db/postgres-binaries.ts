import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const debian = '/usr/lib/postgresql'

/** Where Debian puts each version, the newest first. */
const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []

const folders = [
  process.env.PEIYU_POSTGRES ?? '',
  ...versions.map(version => join(debian, version, 'bin')),
  ...(process.env.PATH ?? '').split(delimiter),
]

/** The folder of PostgreSQL's server, if it is on this machine; `PEIYU_POSTGRES` may name it. */
export const postgresBinaries = folders.find(folder =>
  ['initdb', 'postgres'].every(name => folder !== '' && existsSync(join(folder, name))),
)
