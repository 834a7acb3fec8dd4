import { openSqlite, platform } from '@peiyu/server'
import { expect, test } from 'vitest'
import { argon2id } from '../../packages/server/src/adapters/password.js'
import { emptyFolder, peiyu } from './peiyu.js'

test('whoever runs the machine gives an account a new first password, and the trail says so', async () => {
  const data = emptyFolder()
  const store = await openSqlite(data)
  const row = { id: 'A'.repeat(26), login: 'anquan-1', name: '安全管理员', kind: 'security', recordedAt: '' }
  await store.write(platform, async ({ db, t }) => {
    await db.insert(t.accounts).values({ tenantId: platform, ...row, state: 'disabled', passwordHash: 'lost' })
  })
  const { code, out } = await peiyu('reset-password', 'anquan-1', '--data', data)
  const password = /初始密码：(\S+)/.exec(out)?.[1] ?? ''
  const [kept] = await store.read(platform, ({ db, t }) => db.select().from(t.accounts))
  const [entry] = await store.read(platform, ({ db, t }) => db.select().from(t.auditEntries))
  await store.close()
  expect(code).toBe(0)
  expect(await argon2id.verify(kept?.passwordHash ?? '', password)).toBe(true)
  expect(kept).toMatchObject({ mustChange: true, state: 'active' })
  expect(entry).toMatchObject({ action: 'accounts.reset-here', recordId: row.id, accountId: '' })
  expect((await peiyu('reset-password', 'nobody', '--data', data)).code).toBe(1)
})
