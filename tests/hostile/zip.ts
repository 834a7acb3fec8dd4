import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a package as a stranger might write it: what its headers say may be untrue. */
export interface Part {
  readonly name: string
  readonly data: string | Buffer
  readonly says?: Partial<Record<'length' | 'packed' | 'sum' | 'flags' | 'method' | 'mode', number>>
}

function headerOf(part: Part, packed: Buffer, data: Buffer): Record<string, number> {
  const { says = {} } = part
  return {
    flags: says.flags ?? 0x0800,
    method: says.method ?? 8,
    sum: says.sum ?? crc32(data),
    packed: says.packed ?? packed.length,
    length: says.length ?? data.length,
    mode: says.mode ?? 0o100644,
  }
}

/** Packs parts, byte by byte as it is told. */
export function zipOf(parts: readonly Part[], { before = '', behind = '' } = {}): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[Buffer.from(before, 'latin1')], []]
  for (const part of parts) {
    const [name, data] = [Buffer.from(part.name), Buffer.from(part.data)]
    const packed = part.says?.method === 0 ? data : deflateRawSync(data)
    const says = headerOf(part, packed, data)
    const at = local.reduce((sum, one) => sum + one.length, 0)
    const fields = (size: number, mark: number, from: number): Buffer => {
      const buffer = Buffer.alloc(size)
      buffer.writeUInt32LE(mark, 0)
      buffer.writeUInt16LE(20, 4)
      buffer.writeUInt16LE(says['flags'] ?? 0, from)
      buffer.writeUInt16LE(says['method'] ?? 0, from + 2)
      buffer.writeUInt32LE(says['sum'] ?? 0, from + 8)
      buffer.writeUInt32LE(says['packed'] ?? 0, from + 12)
      buffer.writeUInt32LE(says['length'] ?? 0, from + 16)
      buffer.writeUInt16LE(name.length, from + 20)
      return buffer
    }
    const listed = fields(46, 0x02014b50, 8)
    listed.writeUInt16LE(0x0314, 4)
    listed.writeUInt32LE(((says['mode'] ?? 0) << 16) >>> 0, 38)
    listed.writeUInt32LE(at, 42)
    local.push(fields(30, 0x04034b50, 6), name, packed)
    central.push(listed, name)
  }
  const [body, list] = [Buffer.concat(local), Buffer.concat(central)]
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, list, end, Buffer.from(behind, 'latin1')])
}

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a workbook is made of, when it is an honest one. */
export interface Book {
  /** What stands between `<sheetData>` and its end. */
  readonly rows?: string
  /** The whole sheet instead. */
  readonly sheet?: string | Buffer
  readonly strings?: string
  readonly styles?: string
  readonly behindRows?: string
  readonly types?: string
  readonly workbook?: string
  readonly workbookRelations?: string
  readonly more?: readonly Part[]
  readonly sheetSays?: Part['says']
}

/** The parts of a workbook of one sheet. */
export function partsOf(book: Book): Part[] {
  const { rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>', behindRows = '' } = book
  const sheet = book.sheet ?? `<worksheet><sheetData>${rows}</sheetData>${behindRows}</worksheet>`
  return [
    {
      name: '[Content_Types].xml',
      data:
        book.types ?? `<Types><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data:
        book.workbook ?? '<workbook xmlns:r="x"><sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data:
        book.workbookRelations ??
        `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    ...(book.strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: book.strings }]),
    ...(book.styles === undefined ? [] : [{ name: 'xl/styles.xml', data: book.styles }]),
    { name: 'xl/worksheets/sheet1.xml', data: sheet, ...(book.sheetSays ? { says: book.sheetSays } : {}) },
    ...(book.more ?? []),
  ]
}

export const bookOf = (book: Book = {}): Buffer => zipOf(partsOf(book))
