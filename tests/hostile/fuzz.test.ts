import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { written } from '../imports/written.js'
import { all } from '../skip.js'
import { readHere, rowsIn } from './reading.js'
import { bookOf, partsOf, zipOf } from './zip.js'

const runs = all ? 1_000 : 150

const honest = {
  rows: '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.05</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲&amp;乙</t></is></c><c r="B2"><f>A1</f><v>1</v></c></row>',
  strings: '<sst><si><t>企业</t></si><si><r><t>b</t></r></si></sst>',
  styles:
    '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>',
}

const bits = [
  '<',
  '>',
  '"',
  "'",
  '/',
  '&',
  '&#x',
  ';',
  ' ',
  '=',
  'r="',
  '</row>',
  '<c>',
  '<![CDATA[',
  '<!--',
  '\0',
  '\ufeff',
  '𠮷',
  '9'.repeat(40),
  '-',
  'e99',
  'A1',
  '\ud800',
]

interface Change {
  readonly part: number
  readonly at: number
  readonly cut: number
  readonly put: string
}
const change = fc.record({
  part: fc.nat(),
  at: fc.nat(),
  cut: fc.nat(6),
  put: fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 4 })),
})

const changed = (text: string, { at, cut, put }: Change): string => {
  const from = at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from + cut)
}

describe('whatever a file holds', () => {
  it('a workbook with its XML changed anywhere is read or refused, and never breaks the reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
        const parts = partsOf(honest).map(part => ({ name: part.name, data: part.data.toString() }))
        for (const one of changes) {
          const part = parts[one.part % parts.length]
          if (part) part.data = changed(part.data, one)
        }
        const read = await readHere(zipOf(parts))
        expect('rows' in read || read.refused.code.startsWith('imports/')).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  it('a workbook with its bytes changed anywhere is read or refused', async () => {
    const file = bookOf(honest)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async changes => {
          const bytes = Buffer.from(file)
          for (const [at, byte] of changes) bytes[at] = byte
          const read = await readHere(bytes)
          expect('rows' in read || read.refused.code.startsWith('imports/')).toBe(true)
        },
      ),
      { numRuns: runs },
    )
  })

  it('any bytes are read as a text table or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        const read = await readHere(Buffer.from(bytes))
        expect('rows' in read || read.refused.code.startsWith('imports/')).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter(one => !one.includes('\0') && !/^\s*$/.test(one))

describe('whatever is written', () => {
  it.each(['xlsx', 'csv'] as const)('as %s is read again as it was', async format => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 8 }), async rows => {
        const columns = ['甲', '乙', '丙', '丁'].map(header => ({ header }))
        const read = rowsIn(await readHere(await written(format, { name: '表', columns, rows })))
        expect(read.slice(1).map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: runs / 5, endOnFailure: true },
    )
  })
})
