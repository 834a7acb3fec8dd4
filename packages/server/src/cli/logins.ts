import { roles } from '@peiyu/core/family'
import type { DemoLogin } from '../demo/people.js'
import type { Seeded } from '../demo/seed.js'
import type { Language } from './language.js'
import type { Paint } from './text/paint.js'
import { tableLines } from './text/table.js'

interface Words {
  readonly paint: Paint
  readonly language: Language
}

const heads = {
  zh: ['登录名', '姓名', '角色', '单位、企业'],
  en: ['login', 'name', 'role', 'organization, firm'],
} as const

/** An administrator of the platform is called by what it is, and has no role besides. */
const roleOf = ({ role, tenant }: DemoLogin, language: Language): string =>
  tenant === undefined ? '' : (roles[role]?.[language] ?? role)

/** Who may sign in to a demonstration that was made just now, tenant by tenant, and with which password. */
export function loginLines({ password, logins, firms, tenants }: Seeded, { paint, language }: Words): string[] {
  const zh = language === 'zh'
  const rows = [...tenants, undefined].flatMap(tenant => {
    const own = logins.filter(login => login.tenant === tenant?.id)
    const title = tenant ? `${tenant.name}  ${tenant.businessDay}` : zh ? '平台' : 'platform'
    return [
      [{ text: title, paint: paint.bold }],
      ...own.map(login => [
        { text: `  ${login.login}`, paint: paint.blue },
        { text: login.name },
        { text: roleOf(login, language) },
        { text: login.of },
      ]),
    ]
  })
  const said = zh
    ? `演示数据已建好：${firms} 家虚构企业。口令都是 ${paint.bold(password)}，只说这一次。`
    : `The demonstration is ready: ${firms} invented firms. The password of all is ${paint.bold(password)}, told this once.`
  const table = tableLines(
    heads[language].map(head => ({ head })),
    rows,
    paint.dim,
  )
  return ['', said, '', ...table, '']
}
