import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { fill, frequent, idOf } from './firms.mjs'
import { load } from './load.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const quick = process.argv.includes('--quick')
const rows = process.argv.find(each => each.startsWith('--rows='))?.slice(7)
const sizes = rows ? [Number(rows)] : quick ? [20_000] : [100_000, 1_000_000]
const rounds = quick ? 1 : 3
const seconds = quick ? 1 : 4
const tenant = 'dongguan'
const towns = [
  'changan',
  'humen',
  'dongcheng',
  'nancheng',
  'houjie',
  'liaobu',
  'dalang',
  'tangxia',
  'qingxi',
  'fenggang',
]
const token = 'bench'.padEnd(43, '.')
const cookie = `__Host-peiyu=${token}`

/** A process that says on its first lines where it listens. */
async function started(args) {
  const began = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const port = await new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error(`it did not start: ${said}`)))
    child.stdout.on('data', data => {
      said += data
      const found = /(?:127\.0\.0\.1:|^)(\d{4,5})/m.exec(said)?.[1]
      if (found) resolve(Number(found))
    })
  })
  return { child, port, ms: performance.now() - began }
}

async function stop({ child }) {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

const serve = data =>
  started([
    ...(process.env.PEIYU_BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PEIYU_BENCH_PROFILE}`] : []),
    'packages/server/bin/peiyu.mjs',
    'serve',
    '--port',
    '0',
    '--data',
    data,
  ])
const memoryOf = ({ child }) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024

/** Somebody of the office, signed in: the rows that a sign-in leaves. */
function letIn(data) {
  const db = new Database(join(data, 'platform.db'))
  const [now, id] = [new Date(), `${'0'.repeat(25)}1`]
  const ends = new Date(now.getTime() + 12 * 3_600_000)
  for (const table of ['sessions', 'grants', 'accounts']) db.exec(`delete from ${table}`)
  db.prepare(`insert into accounts (tenant_id, id, recorded_at, login, name, kind, state, password_hash, password_set_at)
    values ('_platform', ?, ?, 'bench', 'bench', 'person', 'active', '', ?)`).run(
    id,
    now.toISOString(),
    now.toISOString(),
  )
  db.prepare(
    `insert into grants (tenant_id, id, recorded_at, account_id, tenant, role) values ('_platform', ?, ?, ?, ?, 'office')`,
  ).run(id, now.toISOString(), id, tenant)
  db.prepare(`insert into sessions (tenant_id, id, recorded_at, token_hash, account_id, tenant, seen_at, ends_at, address, agent)
    values ('_platform', ?, ?, ?, ?, ?, ?, ?, '127.0.0.1', 'bench')`).run(
    id,
    now.toISOString(),
    createHash('sha256').update(token).digest('hex'),
    id,
    tenant,
    now.toISOString(),
    ends.toISOString(),
  )
  db.close()
}

/** What is asked, of the server and of bare Hono with better-sqlite3. */
const only = process.argv.find(each => each.startsWith('--only='))?.slice(7) ?? ''

function questions(count) {
  let turn = 0
  const next = most => (turn = (turn + 7919) % most)
  const signed = path => ({ path, headers: { cookie } })
  const api = `/api/t/${tenant}/enterprises`
  const town = () => towns[next(towns.length)]
  const word = encodeURIComponent
  const rare = ['恒越安澜', '星河宏图', '瑞丰金川', '天工开物']
  const day = () => `2001-01-${String(1 + next(28)).padStart(2, '0')}`
  return {
    'list, one town, active, by name': [
      () => signed(`${api}?town=${town()}&status=active&sort=name`),
      () => ({ path: `/town?town=${town()}` }),
    ],
    'list, all, newest first': [() => signed(`${api}?sort=-registeredOn`), () => ({ path: '/newest' })],
    'search, a brand': [
      () => signed(`${api}?q=${word(rare[next(4)])}`),
      () => ({ path: `/search?q=${word(rare[next(4)])}` }),
    ],
    'search, a tenth of all': [
      () => signed(`${api}?q=${word(frequent)}`),
      () => ({ path: `/search?q=${word(frequent)}` }),
    ],
    'one record': [() => signed(`${api}/${idOf(next(count))}`), () => ({ path: `/one/${idOf(next(count))}` })],
    'one write': [
      () => ({ method: 'PATCH', ...signed(`${api}/${idOf(next(count))}`), body: `{"registeredOn":"${day()}"}` }),
      () => ({ method: 'PATCH', path: `/one/${idOf(next(count))}`, body: `{"registeredOn":"${day()}"}` }),
    ],
    'who am I (sign-in and access alone)': [() => signed('/api/session'), undefined],
  }
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const middle = results => ({
  perSecond: median(results.map(each => each.perSecond)),
  p50: median(results.map(each => each.p50)),
  p99: median(results.map(each => each.p99)),
})
const shown = ({ perSecond, p50, p99 }) =>
  `${Math.round(perSecond).toString().padStart(7)} ${p50.toFixed(1).padStart(7)} ${p99.toFixed(1).padStart(7)}`

/** A folder of firms; kept, and used again, where `PEIYU_BENCH_DATA` says so. */
async function made(count) {
  const kept = process.env.PEIYU_BENCH_DATA
  const data = kept ? join(kept, String(count)) : mkdtempSync(join(tmpdir(), 'peiyu-bench-'))
  const file = join(data, 'tenants', `${tenant}.db`)
  if (kept && existsSync(join(data, 'made'))) return { data, file }
  mkdirSync(data, { recursive: true })
  await stop(await serve(data))
  const began = performance.now()
  const { differ, of } = fill(file, { count, towns, tenant })
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${count} firms made in ${seconds} s; ${differ} of ${of} spelt otherwise than the server does`)
  writeFileSync(join(data, 'made'), '')
  return { data, file }
}

async function measure(count) {
  const { data, file } = await made(count)
  letIn(data)
  const server = await serve(data)
  const bare = await started(['bench/server/bare.mjs', file, tenant, join(data, 'bare.db')])
  console.log(
    `\n${count.toLocaleString('en')} firms, ${(statSync(file).size / 2 ** 20).toFixed(0)} MB; started in ${server.ms.toFixed(0)} ms, ${memoryOf(server).toFixed(0)} MB`,
  )
  console.log(
    `32 clients                              server: a second, p50, p99 ms |   bare: a second, p50, p99 ms | share`,
  )
  for (const [name, [ours, theirs]] of Object.entries(questions(count)).filter(([name]) => name.includes(only))) {
    const [own, others] = [[], []]
    for (let round = 0; round < rounds; round++) {
      own.push(await load(server.port, ours, { seconds }))
      if (theirs) others.push(await load(bare.port, theirs, { seconds }))
    }
    const [a, b] = [middle(own), middle(others)]
    const share = theirs ? `${Math.round((a.perSecond / b.perSecond) * 100)}%` : ''
    console.log(`${name.padEnd(38)} ${shown(a)}         | ${theirs ? shown(b) : ''}      | ${share}`)
  }
  console.log(`memory afterwards: ${memoryOf(server).toFixed(0)} MB`)
  await stop(server)
  await stop(bare)
  if (!process.env.PEIYU_BENCH_DATA) rmSync(data, { recursive: true, force: true })
}

for (const size of sizes) await measure(size)
