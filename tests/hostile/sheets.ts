import { type Book, bookOf, type Part, partsOf, zipOf } from './zip.js'

/** A file that no reader of sheets should take, and the code that says why. */
export interface HostileSheet {
  readonly name: string
  readonly file: () => Buffer
  readonly code: string
  /** Which kind of unsafe package. */
  readonly kind?: string
}

const MB = 1024 * 1024
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const repeat = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join('')
/** Signs that pack badly, the same each time. */
function noise(length: number): string {
  let [text, seed] = ['', 1]
  while (text.length < length) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    text += seed.toString(36)
  }
  return text
}
const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const part = (name: string, more: Partial<Part> = {}): Part => ({ name, data: 'x', ...more })

const unsafe = (kind: string, name: string, book: Book | (() => Book)): HostileSheet => ({
  name,
  kind,
  code: 'imports/unsafe-package',
  file: () => bookOf(typeof book === 'function' ? book() : book),
})
const file = (code: string, name: string, make: () => Buffer): HostileSheet => ({
  name,
  code: `imports/${code}`,
  file: make,
})
const book = (code: string, name: string, make: Book | (() => Book)): HostileSheet =>
  file(code, name, () => bookOf(typeof make === 'function' ? make() : make))
const damaged = (name: string, make: Book | (() => Book)): HostileSheet => book('damaged', name, make)

const zeros = (mb: number): Book => ({ sheet: Buffer.alloc(mb * MB, '0') })

export const packages: readonly HostileSheet[] = [
  unsafe('ratio', 'a bomb of 64 MB', () => zeros(64)),
  unsafe('ratio', 'a bomb of 256 MB', () => zeros(256)),
  unsafe('ratio', 'a bomb beside the sheet', () => ({
    more: [part('xl/media/image1.png', { data: Buffer.alloc(64 * MB) })],
  })),
  unsafe('size', 'a part that says it is 4 GB', { sheetSays: { length: 0xffff_fffe } }),
  damaged('a bomb of 64 MB that says it is small', () => ({ ...zeros(64), sheetSays: { length: 1_000 } })),
  damaged('a part that says it is larger than it is', { sheetSays: { length: 100_000 } }),
  damaged('a part that says it is packed smaller than it is', { sheetSays: { packed: 5 } }),
  damaged('a part that says it is stored and is not', { sheetSays: { method: 0, length: 9 } }),
  damaged('a part packed in a way that nobody knows', { sheetSays: { method: 99 } }),
  damaged('a part whose sum is wrong', { sheetSays: { sum: 7 } }),
  unsafe('entries', '400 parts', { more: Array.from({ length: 400 }, (_, n) => part(`xl/media/image${n}.png`)) }),
  unsafe('path', 'a part two folders up', { more: [part('../../evil.xml')] }),
  unsafe('path', 'a part at the root', { more: [part('/etc/evil.xml')] }),
  unsafe('path', 'a part on a drive', { more: [part('C:/evil.xml')] }),
  unsafe('path', 'a part with backslashes', { more: [part('xl\\..\\..\\evil.xml')] }),
  unsafe('link', 'a link', { more: [part('xl/link.xml', { data: '/etc/passwd', says: { mode: 0o120777 } })] }),
  unsafe('nested', 'a zip inside', { more: [part('xl/inner.zip', { data: zipOf([part('a.xml')]) })] }),
  unsafe('nested', 'a workbook inside', { more: [part('xl/embeddings/book.xlsx')] }),
  unsafe('nested', 'a rar inside', { more: [part('xl/inner.rar')] }),
  unsafe('twice', 'two sheets of one name', { more: [part('xl/worksheets/sheet1.xml')] }),
  unsafe('twice', 'two sheets whose names differ by a capital', { more: [part('xl/worksheets/Sheet1.xml')] }),
  unsafe('part', 'a program inside', { more: [part('xl/run.exe')] }),
  unsafe('part', 'a page inside', { more: [part('xl/page.html')] }),
  unsafe('part', 'a script inside', { more: [part('xl/run.js')] }),
  book('encrypted', 'parts that are encrypted', { sheetSays: { flags: 0x0801 } }),
  book('encrypted', 'parts that are encrypted strongly', { sheetSays: { flags: 0x0841 } }),
  book('macro', 'a macro', { more: [part('xl/vbaProject.bin')] }),
  book('macro', 'an old macro sheet', { more: [part('xl/macrosheets/sheet1.xml')] }),
  book('macro', 'a workbook that says it has macros', {
    types:
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
  }),
  book('not-a-sheet', 'a document of another program', {
    types:
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  }),
  file('damaged', 'a zip of one text', () => zipOf([part('a.xml')])),
  file('damaged', 'a zip that ends in the middle', () => bookOf().subarray(0, 900)),
  file('damaged', 'a zip without its list', () => Buffer.concat([latin('PK\x03\x04'), Buffer.alloc(5_000)])),
  file('damaged', 'a workbook with something behind it', () =>
    zipOf(partsOf({}), { behind: '<script>alert(1)</script>' }),
  ),
  damaged('no part for its sheet', { workbookRelations: '<Relationships/>', workbook: '<workbook>' }),
  book('no-sheet', 'no sheet', { workbook: '<workbook><sheets/></workbook>' }),
  book('no-sheet', 'only hidden sheets', {
    workbook:
      '<workbook xmlns:r="x"><sheets><sheet name="a" sheetId="1" state="veryHidden" r:id="r1"/></sheets></workbook>',
  }),
  book('no-sheet', 'a sheet that stands elsewhere', {
    workbookRelations:
      '<Relationships><Relationship Id="r1" Type="x/worksheet" TargetMode="External" Target="http://127.0.0.1/sheet.xml"/></Relationships>',
  }),
]

const row = (cells: string, r = 1): string => `<row r="${r}">${cells}</row>`
const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData>${row('<c r="A1" t="str"><v>&b;</v></c>')}</sheetData></worksheet>`

export const contents: readonly HostileSheet[] = [
  damaged('a billion laughs', { sheet: laughs }),
  damaged('an entity from a file', { sheet: '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>' }),
  damaged('an entity in the texts', { strings: '<!DOCTYPE sst [<!ENTITY a "x">]><sst><si><t>&a;</t></si></sst>' }),
  damaged('100,000 elements in each other', () => ({ sheet: repeat(100_000, () => '<a>') })),
  damaged('a sheet that ends in the middle', { sheet: `<worksheet><sheetData>${row('<c r="A1"><v>1</v></c>')}` }),
  damaged('elements that end in the wrong order', { sheet: '<worksheet><sheetData></worksheet></sheetData>' }),
  damaged('text behind the sheet', { sheet: '<worksheet></worksheet>x' }),
  damaged('two sheets in one part', { sheet: '<worksheet></worksheet><worksheet></worksheet>' }),
  damaged('no sheet at all', { sheet: '' }),
  damaged('bytes that are no UTF-8', { sheet: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e]) }),
  damaged('an attribute of 2 MB', () => ({ sheet: `<worksheet a="${noise(MB)}>${noise(MB)}"/>` })),
  damaged('a tag of 2 MB', () => ({ sheet: `<${noise(2 * MB)}` })),
  damaged('a cell of 2 MB', () => ({ rows: row(`<c r="A1" t="str"><v>${noise(2 * MB)}</v></c>`) })),
  damaged('a character that is none', { rows: row('<c r="A1" t="str"><v>&#xD800;</v></c>') }),
  damaged('rows in the wrong order', { rows: row('', 2) + row('', 1) }),
  damaged('a row beyond all rows', { rows: row('', 1_048_577) }),
  damaged('a row that is no number', { rows: '<row r="1e1000"/>' }),
  damaged('cells in the wrong order', { rows: row('<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>') }),
  damaged('a cell of no column', { rows: row('<c r="1"><v>1</v></c>') }),
  damaged('a text that is not there', { rows: row('<c r="A1" t="s"><v>7</v></c>'), strings: '<sst/>' }),
  damaged('a text before the first', { rows: row('<c r="A1" t="s"><v>-1</v></c>'), strings: '<sst/>' }),
  damaged('a number that is none', { rows: row('<c r="A1"><v>0x10</v></c>') }),
  damaged('a number that is nothing', { rows: row('<c r="A1"><v>nil</v></c>') }),
  damaged('1e309', { rows: row('<c r="A1"><v>1e309</v></c>') }),
  book('too-many-columns', '1,000,000 columns', () => ({
    rows: row(repeat(1_000_000, n => `<c><v>${(n * 7_919) % 1_000_003}</v></c>`)),
  })),
  book('too-many-columns', 'a cell in column XFD', { rows: row('<c r="XFD1"><v>1</v></c>') }),
  book('too-many-columns', 'a cell in column ZZZZ', { rows: row('<c r="ZZZZ1"><v>1</v></c>') }),
]

const gbk = Buffer.from([0xc6, 0xf3, 0xd2, 0xb5])

export const others: readonly HostileSheet[] = [
  file('empty-file', 'an empty file', () => Buffer.alloc(0)),
  file('too-large', 'a file of 51 MB', () => Buffer.alloc(51 * MB, 'a')),
  file('old-xls', 'an old workbook', () =>
    Buffer.concat([oldOffice, Buffer.alloc(2_000), Buffer.from('Workbook', 'utf16le')]),
  ),
  file('encrypted', 'a workbook with a password', () =>
    Buffer.concat([oldOffice, Buffer.alloc(2_000), Buffer.from('EncryptedPackage', 'utf16le')]),
  ),
  file('web-page', 'a web page that calls itself a sheet', () =>
    Buffer.from('\uFEFF\n<html><table><tr><td>1</td></tr></table></html>'),
  ),
  file('web-page', 'a table of a web page', () => Buffer.from('<TABLE border=1><tr><td>1</td></tr></TABLE>')),
  file('not-a-sheet', 'a sheet of 2003 in XML', () =>
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ),
  file('not-a-sheet', 'a picture', () => latin('\x89PNG\r\n\x1a\n')),
  file('not-a-sheet', 'a drawing with a script', () =>
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  ),
  file('not-a-sheet', 'a picture with a workbook behind it', () => zipOf(partsOf({}), { before: 'GIF89a' })),
  file('not-a-sheet', 'a PDF with a workbook behind it', () => zipOf(partsOf({}), { before: '%PDF-1.7\n' })),
  file('not-a-sheet', 'a program with a workbook behind it', () => zipOf(partsOf({}), { before: 'MZ\x90\0' })),
  file('not-a-sheet', 'a rar', () => latin('Rar!\x1a\x07\x00')),
  file('encoding', 'zeros', () => Buffer.alloc(10_000)),
  file('encoding', 'NUL in a table', () => Buffer.from('a,b\0,c\n')),
  file('encoding', 'bytes of no encoding', () => Buffer.concat([gbk, Buffer.from([0xff, 0xff, 0x81])])),
  file('open-quote', 'a quote that nobody closes', () => Buffer.from(`a,"b\n${'c,d\n'.repeat(100)}`)),
  file('open-quote', 'a quote that nobody closes before 20 MB', () => Buffer.from(`a,"b\n${'c,d\n'.repeat(5 * MB)}`)),
  file('too-many-columns', '1,000,000 columns of text', () => Buffer.from(repeat(1_000_000, n => `${n % 10},`))),
]
