import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeCsv } from '../../packages/server/dist/adapters/sheets/write/csv.js'
import { writeXlsx } from '../../packages/server/dist/adapters/sheets/write/xlsx.js'

/** The check digit of a credit code (GB 32100-2015). */
function checkDigit(code) {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  let [sum, weight] = [0, 1]
  for (const sign of code) {
    sum += signs.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return signs[(31 - (sum % 31)) % 31]
}

const codeOf = n => {
  const code = `91440101MA${String(n).padStart(7, '0')}`
  return code + checkDigit(code)
}

const facts = ['营业收入', '利润总额', '净利润', '资产总额', '工业总产值', '工业增加值', '固定资产投资', '工资总额']

/** 20 columns: code, name, town, day, and eight yearly facts of two years. */
const headers = [
  '统一社会信用代码',
  '企业名称',
  '所属镇街',
  '成立日期',
  ...facts.flatMap(name => [`${name}（2017年，万元）`, `${name}（2018年，万元）`]),
]

function* rows(count) {
  for (let n = 0; n < count; n++) {
    const figures = facts.flatMap((_, i) =>
      [0, 1].map(k => ({ number: `${(n * 7_919 + i * 31 + k) % 100_000}.${n % 99}` })),
    )
    yield [codeOf(n), `清河第${n}号电子有限公司`, n % 2 === 0 ? '东城街道' : '南城街道', '2012-03-15', ...figures]
  }
}

/** Writes a sheet of so many enterprises. */
export async function writeSheet(format, path, count) {
  const table = { name: '企业', columns: headers.map(header => ({ header })), rows: rows(count) }
  await pipeline(Readable.from(format === 'xlsx' ? writeXlsx(table) : writeCsv(table)), createWriteStream(path))
}
