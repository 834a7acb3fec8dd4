import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readGuarded, readHere, refusedIn, rowsIn } from '../hostile/reading.js'
import { bookOf } from '../hostile/zip.js'
import { sheetLimits } from '../../packages/server/src/adapters/sheets/limits.js'

const cellsOf = async (bytes: Buffer) => rowsIn(await readHere(bytes)).map(({ cells }) => cells)
const firstOf = async (cell: string, styles = '', strings?: string) =>
  (
    await cellsOf(
      bookOf({
        rows: `<row r="1">${cell}</row>`,
        ...(styles ? { styles } : {}),
        ...(strings === undefined ? {} : { strings }),
      }),
    )
  )[0]?.[0]

const stylesOf = (...formats: string[]): string =>
  `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`

describe('a number in a workbook', () => {
  it.each([
    ['1234.5', '1234.5'],
    ['1.1000000000000001', '1.1'],
    ['1234.5599999999999', '1234.56'],
    ['0.30000000000000004', '0.3'],
    ['123456789012345', '123456789012345'],
    ['9.1441900123456704E+17', '914419001234567000'],
    ['1.5E-3', '0.0015'],
    ['-0', '0'],
    ['1E5', '100000'],
    ['0012.50', '12.5'],
  ])('%s is %s', async (text, seen) => expect(await firstOf(`<c r="A1"><v>${text}</v></c>`)).toBe(seen))

  it.each([
    ['0%', '0.05', '5%'],
    ['0.00%', '0.12345', '12.345%'],
    ['0%', '1.1000000000000001', '110%'],
    ['yyyy-mm-dd', '43425', '2018-11-21'],
    ['yyyy"年"m"月"d"日"', '43425.75', '2018-11-21'],
    ['[$-804]yyyy/m/d;@', '1', '1900-01-01'],
    ['m/d/yy h:mm', '59', '1900-02-28'],
    ['yyyy-mm-dd', '61', '1900-03-01'],
    ['#,##0.00', '1234567.5', '1234567.5'],
    ['[Red]-0.00;0.00', '-3', '-3'],
    ['h:mm', '0.5', '0.5'],
    ['General', '7', '7'],
    ['"¥"#,##0.00', '8.5', '8.5'],
  ])('shown as %s: %s is %s', async (format, text, seen) =>
    expect(await firstOf(`<c r="A1" s="1"><v>${text}</v></c>`, stylesOf(format))).toBe(seen),
  )

  it.each(['0.00"万元"', '0!.0,"万"', '#,##0,', '0\\亿'])('shown as %s does not say what it is', async format =>
    expect(await firstOf('<c r="A1" s="1"><v>300</v></c>', stylesOf(format))).toEqual({
      trouble: 'unit-in-format',
      found: '300',
    }),
  )

  it('counts days from 1904 where the workbook does', async () => {
    const workbook =
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'
    const bytes = bookOf({ workbook, styles: stylesOf('yyyy-mm-dd'), rows: '<row><c s="1"><v>41963</v></c></row>' })
    expect(await cellsOf(bytes)).toEqual([['2018-11-21']])
  })
})

describe('a cell of a workbook', () => {
  it.each([
    ['<c r="A1" t="b"><v>1</v></c>', '是'],
    ['<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c>', '甲 乙'],
    ['<c r="A1" t="str"><v>a&amp;b&#x4e00;_x000D_</v></c>', 'a&b一\r'],
    ['<c r="A1" t="d"><v>2018-11-21T00:00:00</v></c>', '2018-11-21'],
    ["<c r='A1' t='str'><v><![CDATA[<x>]]></v></c>", '<x>'],
    ['<x:c r="A1"><x:v>5</x:v></x:c>', '5'],
    ['<c r="A1"><f>1+1</f><v>2</v></c>', { trouble: 'formula', found: '=1+1' }],
    ['<c r="A1"><f t="shared" si="0"/><v>2</v></c>', { trouble: 'formula', found: '=' }],
    ['<c r="A1" t="e"><v>#N/A</v></c>', { trouble: 'error-value', found: '#N/A' }],
    ['<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', { trouble: 'formula', found: '=NA()' }],
  ])('%s', async (cell, seen) => expect(await firstOf(cell)).toEqual(seen))

  it('shares its text, without the sounds written above it', async () => {
    const strings =
      '<sst><si><t>甲</t></si><si><r><t>东</t></r><rPh sb="0" eb="1"><t>dong</t></rPh><r><t>城</t></r></si></sst>'
    expect(await firstOf('<c r="A1" t="s"><v>1</v></c>', '', strings)).toBe('东城')
  })

  it('shares texts of several megabytes, each once, and blank ones too', async () => {
    const texts = Array.from({ length: 40_000 }, (_, n) => (n % 97 === 0 ? '' : `第${n}家企业${'长'.repeat(n % 60)}`))
    const strings = `<sst>${texts.map(text => `<si><t>${text}</t></si>`).join('')}</sst>`
    const rows = texts.map((_, n) => `<row><c t="s"><v>${n}</v></c></row>`).join('')
    const read = await cellsOf(bookOf({ rows, strings }))
    expect(read.flat()).toEqual(texts.filter(text => text !== ''))
  })

  it('keeps its place beside cells that are not there', async () => {
    const rows =
      '<row r="3"><c r="C3"><v>1</v></c></row><row r="7" spans="1:2"><c r="A7"/><c r="B7"><v>2</v></c></row><row r="8"/>'
    expect(rowsIn(await readHere(bookOf({ rows })))).toEqual([
      { row: 3, cells: ['', '', '1'] },
      { row: 7, cells: ['', '2'] },
    ])
  })
})

describe('a workbook', () => {
  it('says which cells are joined, and which sheets it has', async () => {
    const behindRows = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2:B9"/></mergeCells>'
    const read = await readHere(bookOf({ behindRows }))
    expect('head' in read && read.head).toEqual({
      format: 'xlsx',
      sheets: ['名单'],
      sheet: '名单',
      rows: 1,
      merges: ['A1:C1', 'B2:B9'],
    })
    expect(refusedIn(await readHere(bookOf(), { sheet: '别的' }))).toMatchObject({
      code: 'imports/no-sheet',
      params: { options: '名单' },
    })
  })

  it('that another program wrote is read: texts, numbers, days, percent', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '企业',
          columns: [{}, {}, { numFmt: 'yyyy-mm-dd' }, { numFmt: '0.0%' }],
          rows: [
            ['甲有限公司', 12.34, new Date(Date.UTC(2018, 10, 21)), 0.053],
            ['乙', 1.1, null, null],
          ],
        },
        { name: '其他', rows: [['x']] },
      ],
    })
    expect(rowsIn(await readGuarded(Buffer.from(bytes)))).toEqual([
      { row: 1, cells: ['甲有限公司', '12.34', '2018-11-21', '5.3%'] },
      { row: 2, cells: ['乙', '1.1'] },
    ])
    expect(rowsIn(await readHere(Buffer.from(bytes), { sheet: '其他' }))).toEqual([{ row: 1, cells: ['x'] }])
  })

  it('with more rows or columns than allowed is refused', async () => {
    const rows = '<row><c><v>1</v></c></row><row><c><v>1</v></c></row><row><c><v>1</v></c></row>'
    const limits = { ...sheetLimits, rows: 2 }
    expect(refusedIn(await readHere(bookOf({ rows }), { limits })).code).toBe('imports/too-many-rows')
    const small = { ...sheetLimits, sheetBytes: 60 }
    expect(refusedIn(await readHere(bookOf({ rows }), { limits: small }))).toMatchObject({
      code: 'imports/unsafe-package',
    })
    const strings = '<sst><si><t>一二三四五六</t></si><si><t>七八</t></si></sst>'
    const texts = { ...sheetLimits, textBytes: 20 }
    expect(refusedIn(await readHere(bookOf({ rows, strings }), { limits: texts })).params).toEqual({
      kind: 'texts',
      found: '',
    })
  })
})

const gbk = Buffer.from([
  0xc6, 0xf3, 0xd2, 0xb5, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x31, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c, 0x32,
])

describe('a text table', () => {
  const rowsOf = async (text: string | Buffer) => cellsOf(Buffer.from(text))

  it('is read in UTF-8 with or without its mark, GBK, GB18030 and UTF-16', async () => {
    const wanted = [
      ['企业名称', '1'],
      ['甲', '2'],
    ]
    expect(await rowsOf('企业名称,1\r\n甲,2')).toEqual(wanted)
    expect(await rowsOf('\uFEFF企业名称,1\n甲,2\n')).toEqual(wanted)
    expect(await rowsOf(gbk)).toEqual(wanted)
    expect(await rowsOf(Buffer.from('\uFEFF企业名称\t1\r\n甲\t2\r\n', 'utf16le'))).toEqual(wanted)
    expect(await rowsOf(Buffer.from([0x81, 0x30, 0x86, 0x30, 0x2c, 0x31]))).toEqual([['\u00b8', '1']])
  })

  it.each([
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'sep=;\r\na,x;b\r\n1;2',
      [
        ['a,x', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '"a ""b""",c\r"1\r\n2",3',
      [
        ['a "b"', 'c'],
        ['1\r\n2', '3'],
      ],
    ],
    ['a,b\n\n,,\n1', [['a', 'b'], ['1']]],
    ['=1+1,-5,"=x",\'=y', [[{ trouble: 'formula', found: '=1+1' }, '-5', { trouble: 'formula', found: '=x' }, '=y']]],
  ])('%s', async (text, wanted) => expect(await rowsOf(text)).toEqual(wanted))

  it('counts its rows as a spreadsheet does', async () => {
    expect(rowsIn(await readHere(Buffer.from('a\n\n"b\nc"\nd'))).map(({ row }) => row)).toEqual([1, 3, 4])
    expect(rowsIn(await readHere(Buffer.from('sep=;\na;b'))).map(({ row }) => row)).toEqual([1])
  })

  it('cut into pieces anywhere gives the same', async () => {
    const line = '"一""二",三\r\n'
    const rows = await rowsOf(line.repeat(20_000))
    expect(rows.length).toBe(20_000)
    expect(new Set(rows.map(cells => JSON.stringify(cells)))).toEqual(new Set(['["一\\"二","三"]']))
  })
})
