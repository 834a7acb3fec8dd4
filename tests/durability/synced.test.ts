import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { openFile } from '../../packages/server/src/db/store/file.js'
import { aDataFolder } from '../db/data-folder.js'
import { lacking, suite } from '../skip.js'
import { enter, fileOf, letIn, send, started } from './a-process.js'

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0

const strace = lacking.all ?? (works('strace', '-f', 'true') ? undefined : 'no strace that may look at processes here')

test('both connections to a file wait for the disk at every commit', () => {
  const file = openFile(join(aDataFolder(), 'some.db'))
  const pragma = (name: string): unknown => file.writer.pragma(name, { simple: true })
  expect([pragma('synchronous'), pragma('journal_mode'), pragma('foreign_keys')]).toEqual([2, 'wal', 1])
  file.close()
})

suite('a server that is watched by strace', strace, () => {
  test('syncs the log between the last write to it and the reply, at each kind of write', async () => {
    const data = aDataFolder()
    await (await started(data)).kill()
    await letIn(data)
    const log = join(data, 'calls')
    const calls = 'trace=pwrite64,fsync,fdatasync,write,writev,sendto,sendmsg'
    const server = await started(data, ['strace', '-f', '-y', '-s', '40', '-e', calls, '-o', log])
    const id = await enter(server.url, 1)
    const at = `/api/t/dongguan/enterprises/${id}`
    await enter(server.url, 2)
    const answers = [
      await send(server.url, 'PATCH', at, { registeredOn: '2001-02-03' }),
      await send(server.url, 'POST', `${at}/rename`, { name: '东莞市新名有限公司', on: '2018-11-01' }),
      await send(server.url, 'POST', `${at}/move`, { town: 'humen', on: '2018-11-02' }),
      await send(server.url, 'POST', '/api/t/dongguan/views', { noun: 'enterprises', name: '我的' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 201])
    await server.kill()
    let [unsynced, synced] = [false, 0]
    const early: string[] = []
    for (const line of readFileSync(log, 'utf8').split('\n')) {
      if (/pwrite64\(\d+<[^>]*dongguan\.db-wal>/.test(line)) unsynced = true
      else if (/f(?:data)?sync\(\d+<[^>]*dongguan\.db-wal>\)\s+= 0/.test(line)) {
        if (unsynced) synced++
        unsynced = false
      } else if (line.includes('HTTP/1.1 20') && unsynced) early.push(line)
    }
    expect(early).toEqual([])
    expect(synced).toBeGreaterThanOrEqual(6)
  }, 120_000)
})

/** A disk of its own, whose image is what a power cut leaves. */
function aDisk(): { image: string; at: string } {
  const folder = aDataFolder()
  const [image, at] = [join(folder, 'disk.img'), join(folder, 'disk')]
  mkdirSync(at)
  execFileSync('truncate', ['-s', '192M', image])
  execFileSync('mkfs.ext4', ['-q', '-F', image])
  execFileSync('mount', ['-o', 'loop', image, at])
  mounted.push(at)
  return { image, at }
}
const mounted: string[] = []
afterEach(() => {
  for (const at of mounted.splice(0).reverse()) execFileSync('umount', ['-l', at])
})

/** The disk as it was when the power went, put into another machine: its journal is replayed. */
function afterPowerCut(image: string): string {
  const [copy, at] = [`${image}.cut`, `${image}-cut`]
  execFileSync('cp', ['--sparse=always', image, copy])
  mkdirSync(at, { recursive: true })
  execFileSync('mount', ['-o', 'loop', copy, at])
  mounted.push(at)
  return at
}

function mayMount(): boolean {
  try {
    aDisk()
    return true
  } catch {
    return false
  } finally {
    for (const at of mounted.splice(0)) spawnSync('umount', ['-l', at])
  }
}

const disks = lacking.all ?? (process.getuid?.() === 0 && mayMount() ? undefined : 'no disk image can be mounted here')

suite('a power cut', disks, () => {
  /** Commits, as fast as it goes, in a file that syncs as it is told; how many were lost. */
  function lostOf(synchronous: 'FULL' | 'NORMAL'): number {
    const { image, at } = aDisk()
    const path = join(at, 'one.db')
    const file = new Database(path)
    file.pragma('journal_mode = WAL')
    file.exec('create table said (n integer primary key)')
    file.pragma('wal_checkpoint(TRUNCATE)')
    execFileSync('sync', ['-f', path])
    file.pragma(`synchronous = ${synchronous}`)
    const say = file.prepare('insert into said values (?)')
    for (let n = 1; n <= 500; n++) say.run(n)
    const left = new Database(join(afterPowerCut(image), 'one.db'))
    expect(left.pragma('integrity_check', { simple: true })).toBe('ok')
    const kept = Number(left.prepare('select count(*) from said').pluck().get())
    left.close()
    file.close()
    return 500 - kept
  }

  test('takes what was acknowledged where commits do not wait for the disk, so that this test can tell', () => {
    expect(lostOf('NORMAL')).toBeGreaterThan(0)
    expect(lostOf('FULL')).toBe(0)
  }, 120_000)

  test('takes nothing that the server had said is kept', async () => {
    const { image, at } = aDisk()
    await (await started(at)).kill()
    await letIn(at)
    const server = await started(at)
    const acknowledged: string[] = []
    let number = 0
    const write = async (): Promise<void> => {
      for (;;) {
        const id = await enter(server.url, ++number).catch(() => undefined)
        if (id === undefined) return
        acknowledged.push(id)
      }
    }
    const writing = Array.from({ length: 16 }, write)
    await setTimeout(1_500)
    const before = [...acknowledged]
    const left = new Database(fileOf(afterPowerCut(image)))
    await server.kill()
    await Promise.all(writing)
    expect(left.pragma('integrity_check', { simple: true })).toBe('ok')
    const kept = new Set(left.prepare('select id from enterprises').pluck().all())
    left.close()
    expect(before.length).toBeGreaterThan(20)
    expect(before.filter(id => !kept.has(id))).toEqual([])
  }, 120_000)
})
