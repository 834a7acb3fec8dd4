import { compileTenant } from '@peiyu/core'
import {
  type ImportDictionary,
  importDictionary,
  ImportReading,
  type ImportedRow,
  proposeMapping,
  type SheetCell,
  type SheetRow,
} from '@peiyu/core/family'
import { changed } from '../golden/base.js'

const organization = `organizations:
  trade: { name: 清河市商务局, short: 商务局, kind: department }
  finance: { name: 清河市财政局, short: 财政局, kind: department }
  east: { name: 东城街道, short: 东城, kind: town }
  lake: { name: 松湖园区, kind: park }
`

const program = `id: grow
name: 成长计划
sources: rules
in-force: 2017-02-10..2021-12-31
base-year: 2016
tiers:
  pilot: { name: 试点企业, clause: 一#1 }
  honorary: { name: 荣誉试点企业, clause: 一#2, treated-as: pilot }
tracks:
  makers: { name: 制造类, clause: 一#1 }
pledge: { years: [3, 5], metric: 营业收入, clause: 一#1 }
facts:
  designers: { count: 设计人员, unit: 人, per: year, listed: true }
  shops: { count: 直营门店, unit: 家, listed: true }
  plants: { count: 生产基地, unit: 个 }
  brands: { list: 品牌, of: { brand: 名称 } }
`

/** What sheets of a small jurisdiction may speak of. */
export function aDictionary(patch: Readonly<Record<string, string>> = {}): ImportDictionary {
  const files = { 'organization.yaml': organization, 'programs/grow/program.yaml': program, ...patch }
  const { tenant, issues } = compileTenant(changed(files))
  if (!tenant) throw new Error(JSON.stringify(issues))
  return importDictionary(tenant)
}

/** Codes that are right, of nobody. */
export const [codeA, codeB] = ['91440101MA5AAAAA1A', '91440101MA5BBBBB2M'] as const

export const sheetOf = (...rows: readonly (readonly SheetCell[])[]): SheetRow[] =>
  rows.map((cells, i) => ({ row: i + 1, cells }))

export interface Read {
  readonly rows: readonly ImportedRow[]
  readonly headerIssues: readonly string[]
}

const told = ({ cell, code }: { cell: string; code: string }): string => `${cell} ${code}`

/** Reads a sheet as it is proposed to be read. */
export function readSheet(
  rows: readonly SheetRow[],
  {
    dictionary = aDictionary(),
    merges = [],
    program: chosen,
  }: Partial<{ dictionary: ImportDictionary; merges: string[]; program: string }> = {},
): Read {
  const asked = { dictionary, head: { merges }, rows, ...(chosen === undefined ? {} : { program: chosen }) }
  const { columns, headerRow, issues } = proposeMapping(asked)
  const mapping = columns.map(({ target }) => target)
  const reading = new ImportReading(dictionary, {
    mapping,
    headerRow,
    merges,
    ...(chosen === undefined ? {} : { program: chosen }),
  })
  return { rows: rows.flatMap(row => reading.read(row) ?? []), headerIssues: issues.map(told) }
}

/** What is wrong, as `B2 imports/formula`. */
export const issuesOf = ({ rows }: Read): string[] => rows.flatMap(({ issues }) => issues.map(told))
