import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lacking, suite } from '../skip.js'
import { bookOf } from './zip.js'

const canWatch = spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0

suite('what a guarded child does', lacking.all ?? (canWatch ? undefined : 'no strace on this machine'), () => {
  it('connects to nothing and writes nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'watched-'))
    try {
      const [sent, log] = [join(folder, 'sent'), join(folder, 'log')]
      const url = 'http://127.0.0.1:1/x'
      const types = `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r9" Type="x/externalLink" TargetMode="External" Target="${url}"/></Relationships>`
      writeFileSync(sent, bookOf({ workbookRelations: types }))
      const alone = join(import.meta.dirname, 'children/read-alone.mjs')
      const said = execFileSync('strace', [
        '-f',
        '-e',
        'trace=connect,openat,execve',
        '-o',
        log,
        process.execPath,
        alone,
        sent,
      ])
      expect(JSON.parse(said.toString())).toEqual({ sound: false, rows: 1 })
      const lines = readFileSync(log, 'utf8').split('\n')
      expect(lines.filter(line => line.includes('execve('))).toHaveLength(3)
      expect(lines.filter(line => line.includes('connect('))).toEqual([])
      const writes = lines.filter(line => /O_WRONLY|O_RDWR|O_CREAT/.test(line) && !line.includes('"/dev/'))
      expect(writes).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
