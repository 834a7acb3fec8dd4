import { dayText } from '@peiyu/core'
import type { Command } from '../../command.js'
import { languageOption } from '../../language.js'

/** Gives an account a new first password, for whom nobody who is signed in can help. */
export const resetPasswordCommand: Command = {
  name: 'reset-password',
  says: { zh: '在本机重置一个账号的密码', en: 'give an account a new first password, on this machine' },
  operands: [{ name: 'login', required: true }],
  options: [
    {
      name: 'data',
      value: 'DIR',
      says: { zh: '数据文件夹；默认 data', en: 'folder for records and keys; data by default' },
    },
    languageOption,
  ],
  examples: ['peiyu reset-password anquan-1', 'DATABASE_URL=postgres://app@db/peiyu peiyu reset-password anquan-1'],
  async run({ args, print, paint, language, terminal }) {
    const [login = ''] = args.operands
    // Databases and hashes are read only by the commands that need them.
    const [{ openStore }, { resetHere }, { argon2id }, { systemChance }, { systemClock, today }] = await Promise.all([
      import('../../../http/open-store.js'),
      import('../../../accounts/reset-here.js'),
      import('../../../adapters/password.js'),
      import('../../../adapters/ids.js'),
      import('../../../adapters/clock.js'),
    ])
    const store = await openStore({ data: args.text('data') ?? 'data', databaseUrl: process.env['DATABASE_URL'] })
    try {
      const moment = { now: systemClock.now().toISOString(), today: dayText(today()) }
      const password = await resetHere(store, login, { passwords: argon2id, chance: systemChance, ...moment })
      if (password === undefined) {
        terminal.err(
          `${paint.red(language === 'zh' ? `没有登录名为 ${login} 的账号。` : `There is no account ${login}.`)}\n`,
        )
        return 1
      }
      print(language === 'zh' ? `${login} 的初始密码：${password}` : `First password of ${login}: ${password}`)
      print(
        paint.dim(language === 'zh' ? '首次登录后须修改；只显示这一次。' : 'It is shown once, and must be changed.'),
      )
      return 0
    } finally {
      await store.close()
    }
  },
}
