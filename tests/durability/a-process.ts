import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqlite, platform } from '@peiyu/server'
import { codeOf } from '../records/a-firm.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const token = 'durable'.padEnd(43, '.')

export interface Process {
  readonly url: string
  readonly child: ChildProcess
  /** Ends it as a power cut does for everything but the disk. */
  kill(): Promise<void>
}

/** Somebody of the office of one tenant, signed in with a session of its own. */
export async function letIn(data: string): Promise<void> {
  const store = await openSqlite(data)
  const [at, ends] = [new Date().toISOString(), new Date(Date.now() + 3_600_000).toISOString()]
  const id = '0'.repeat(26)
  const row = { tenantId: platform, id, recordedAt: at }
  await store.write(platform, async ({ db, t }) => {
    await db.insert(t.accounts).values({
      ...row,
      login: 'durable',
      name: 'durable',
      kind: 'person',
      state: 'active',
      passwordHash: '',
      passwordSetAt: at,
    })
    await db.insert(t.grants).values({ ...row, accountId: id, tenant: 'dongguan', role: 'office' })
    const tokenHash = createHash('sha256').update(token).digest('hex')
    const session = { ...row, tokenHash, accountId: id, tenant: 'dongguan', seenAt: at, endsAt: ends }
    await db.insert(t.sessions).values({ ...session, address: '127.0.0.1', agent: 'durable' })
  })
  await store.close()
}

/** The server as it is run: a process of its own, whose files are all that outlives it. */
export async function started(data: string, before: readonly string[] = []): Promise<Process> {
  const serve = [process.execPath, 'packages/server/bin/peiyu.mjs', 'serve', '--port', '0', '--data', data]
  const [command = '', ...args] = [...before, ...serve]
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (text: Buffer): void => {
      said += text.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`it did not start: ${said}`)))
  })
  const kill = async (): Promise<void> => {
    const ended = once(child, 'exit')
    // The whole group: where another program watches the server, the server too.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await ended
  }
  return { url, child, kill }
}

/** Enters firm number `number`; its id when the server said that it is kept. */
export async function enter(url: string, number: number): Promise<string | undefined> {
  const response = await fetch(`${url}/api/t/dongguan/enterprises`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `__Host-peiyu=${token}` },
    body: JSON.stringify({ creditCode: codeOf(number), name: `东莞市第${number}有限公司` }),
  })
  const text = await response.text()
  if (response.status !== 201) throw new Error(`${response.status}: ${text}`)
  return (JSON.parse(text) as { id: string }).id
}

/** One read, with whatever method: for acts that a test names. */
export const send = (url: string, method: string, path: string, body: unknown): Promise<Response> =>
  fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie: `__Host-peiyu=${token}` },
    body: JSON.stringify(body),
  })

export const fileOf = (data: string): string => join(data, 'tenants', 'dongguan.db')
