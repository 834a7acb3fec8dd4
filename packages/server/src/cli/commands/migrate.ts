import { type Command, WrongUsage } from '../command.js'
import { languageOption } from '../language.js'

/** The role that the server signs in as, from its own address of the database. */
function roleIn(url: string): string | undefined {
  try {
    const { username } = new URL(url)
    return username === '' ? undefined : decodeURIComponent(username)
  } catch {
    return undefined
  }
}

interface Addresses {
  readonly owner: string
  readonly application: string
}

function addressesFrom(owner: string | undefined, application: string | undefined): Addresses {
  if (owner && application) return { owner, application }
  throw new WrongUsage({
    zh: '要有两个数据库地址：PEIYU_OWNER_URL（表的所有者，只用于升级）和 DATABASE_URL（服务用的应用角色）。',
    en: "Two addresses of the database are needed: PEIYU_OWNER_URL (the tables' owner, for migrations alone) and DATABASE_URL (the server's role).",
  })
}

/** Brings a PostgreSQL database to the tables of today; files are brought there when the server opens them. */
export const migrateCommand: Command = {
  name: 'migrate',
  says: { zh: '建立或升级 PostgreSQL 数据库的表', en: 'bring a PostgreSQL database to the tables of today' },
  operands: [],
  options: [languageOption],
  examples: ['PEIYU_OWNER_URL=postgres://owner@db/peiyu DATABASE_URL=postgres://app@db/peiyu peiyu migrate'],
  async run({ print, paint, language, terminal }) {
    const { owner, application } = addressesFrom(process.env['PEIYU_OWNER_URL'], process.env['DATABASE_URL'])
    const [role, ownRole] = [roleIn(application), roleIn(owner)]
    if (role === undefined || ownRole === undefined || role === ownRole)
      throw new WrongUsage({
        zh: '两个地址里要写明两个不同的角色：行级安全管不住表的所有者。',
        en: 'The addresses must name two different roles: row-level security does not bind the owner of tables.',
      })
    const { migratePostgres } = await import('../../db/migrate/postgres.js')
    const failed = await migratePostgres(owner, role).catch((error: unknown) => error)
    if (failed instanceof Error) {
      terminal.err(`${paint.red(failed.message)}\n`)
      return 1
    }
    print(language === 'zh' ? `表已就绪，角色 ${role} 可以使用。` : `The tables are ready for ${role}.`)
    return 0
  },
}
