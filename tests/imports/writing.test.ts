import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readHere, rowsIn } from '../hostile/reading.js'
import { suite } from '../skip.js'
import { written } from './written.js'

/** What a spreadsheet takes for the beginning of a formula, or skips before one. */
const prefixes = ['=', '+', '-', '@', '\t', '\r', '\0=', ' =', '\u00a0=', '＝', '＋', '－', '＠']
const names = prefixes.map(prefix => `${prefix}HYPERLINK("http://x","甲")`)
const table = {
  name: '企业',
  columns: [{ header: '企业名称', width: 40 }, { header: '利润总额（万元）' }],
  rows: names.map((name, i) => [name, { number: `-${i}.5` }]),
}

describe('what is exported', () => {
  it.each(['xlsx', 'csv'] as const)('as %s gives back what was written, text and numbers alike', async format => {
    const rows = rowsIn(await readHere(await written(format, table)))
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['企业名称', '利润总额（万元）'],
      ...names.map((name, i) => [format === 'xlsx' ? name : name.replace('\0', ''), `-${i}.5`]),
    ])
  })

  it('as xlsx holds no formula, and numbers as numbers: another reader says so', async () => {
    const { sheets } = await readXlsx(await written('xlsx', table))
    const [sheet] = sheets
    expect(sheet?.name).toBe('企业')
    const [, ...rows] = sheet?.rows ?? []
    expect(rows.map(([name]) => String(name).startsWith("'"))).toEqual(prefixes.map(() => true))
    expect(rows.map(([, number]) => number)).toEqual(names.map((_, i) => -i - 0.5))
    expect(Object.values(sheet?.cells ?? {}).filter(cell => JSON.stringify(cell).includes('formula'))).toEqual([])
  })

  it('as csv has no cell that begins like a formula, and begins with the mark of UTF-8', async () => {
    const text = (await written('csv', table)).toString('utf8')
    expect(text.startsWith('\uFEFF企业名称,利润总额（万元）\r\n')).toBe(true)
    const cells = text.slice(1).match(/(?<=^|,|\r\n)(?:"(?:[^"]|"")*"|[^,\r\n]*)/g) ?? []
    const bare = cells.map(cell => cell.replace(/^"|"$/g, ''))
    expect(bare.filter(cell => /^[\s\p{Cc}]*[=+@＝＋－＠]/u.test(cell))).toEqual([])
    expect(bare.filter(cell => cell.startsWith('-') && !/^-[\d.]+$/.test(cell))).toEqual([])
  })

  it('keeps quotes, separators, line ends and signs that XML cannot hold', async () => {
    const hard = [
      'a"b',
      'a,b;c\td',
      '一\n二\r\n三',
      ' 前后 ',
      '<&>"',
      'a\u0001b\ud800c',
      '_x0041_',
      '𠮷田',
      "'quoted'",
      "'=quoted",
      "''-",
    ]
    for (const format of ['xlsx', 'csv'] as const) {
      const read = rowsIn(
        await readHere(
          await written(format, { name: 'x', columns: [{ header: 'a' }], rows: hard.map(text => [text]) }),
        ),
      )
      const back = read.slice(1).map(({ cells }) => cells[0])
      expect(back).toEqual(format === 'xlsx' ? hard : hard.map(text => text.replace('\ud800', '\ufffd')))
    }
  })

  it('loses no digit: what a spreadsheet cannot keep is text', async () => {
    const digits = [
      '1',
      '-0.01',
      '123456789012345',
      '12345678901234567',
      '1234567890123.45',
      '1234567890123.456',
      '0.000000000000001',
    ]
    const bytes = await written('xlsx', {
      name: 'x',
      columns: [{ header: 'a' }],
      rows: digits.map(number => [{ number }]),
    })
    expect(
      rowsIn(await readHere(bytes))
        .slice(1)
        .map(({ cells }) => cells[0]),
    ).toEqual(digits)
    await expect(written('xlsx', { name: 'x', columns: [], rows: [[{ number: '1e5' }]] })).rejects.toThrow('digits')
  })

  it('has a name that spreadsheets accept', async () => {
    const bytes = await written('xlsx', {
      name: "'企业[2017]/名单*?:'很长很长很长很长很长很长很长很长很长很长很长很长",
      columns: [],
      rows: [],
    })
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]?.name).toMatch(/^企业 2017 /)
    expect(sheets[0]?.name.length).toBeLessThanOrEqual(31)
  })

  it('is the same file whenever it is written', async () => {
    expect(await written('xlsx', table)).toEqual(await written('xlsx', table))
  })

  it('stops with the error of its rows', async () => {
    function* rows() {
      yield ['a']
      throw new Error('the database is away')
    }
    for (const format of ['xlsx', 'csv'] as const)
      await expect(written(format, { name: 'x', columns: [], rows: rows() })).rejects.toThrow('the database is away')
  })
})

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(path => existsSync(path))

suite('in LibreOffice', office ? undefined : 'no LibreOffice on this machine', () => {
  it('nothing that is exported is a formula', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'))
    try {
      writeFileSync(join(folder, 'export.xlsx'), await written('xlsx', table))
      execFileSync(office ?? '', [
        '--headless',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        join(folder, 'export.xlsx'),
      ])
      expect(readFileSync(join(folder, 'export.fods'), 'utf8')).not.toContain('table:formula')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
