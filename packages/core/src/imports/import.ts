import { z } from 'zod'
import { choice } from '../base/choice.js'
import { configId, recordFields, recordId, says, typed } from '../base/record.js'

const kind = choice(
  { enterprises: ['企业', 'enterprises'], facts: ['指标数据', 'facts'], memberships: ['入选资格', 'memberships'] },
  '内容',
  'kind',
)

const state = choice(
  {
    previewed: ['待确认', 'previewed'],
    running: ['进行中', 'running'],
    done: ['已导入', 'done'],
    undone: ['已撤销', 'undone'],
    failed: ['未成功', 'failed'],
    cancelled: ['已取消', 'cancelled'],
  },
  '状态',
  'state',
)

const count = z.int().min(0)

/** What a column gives, as it is kept; it is read against the dictionary before it is used. */
const target = z.strictObject({
  to: z.string().max(40),
  fact: z.string().max(200).optional(),
  year: z.int().optional(),
  unit: z.string().max(20).optional(),
})

const counts = z.strictObject({
  rows: count,
  ready: count,
  refused: count,
  duplicates: count,
  newFirms: count,
  knownFirms: count,
  otherNames: count,
  facts: count,
  memberships: count,
  issues: count,
})

/** A file that was uploaded (导入批次): what it seems to say, what is wrong with it, and what became of it. */
export const Import = z
  .strictObject({
    ...recordFields,
    kind,
    state,
    fileName: typed().meta(says('文件名', 'file name')),
    program: configId.or(z.literal('')).meta(says('计划', 'program')),
    sha256: z.string().meta(says('文件指纹', 'hash of the file')),
    sameAs: recordId.nullable().meta(says('同一文件已导入的批次', 'import of the same file')),
    headerRow: count.meta(says('表头行', 'header row')),
    mapping: z.array(target).max(500).meta(says('列的对应关系', 'mapping')),
    columns: z.array(z.strictObject({ header: z.string(), gives: z.string().nullable() })).meta(says('列', 'columns')),
    counts: counts.meta(says('数量', 'counts')),
    issues: z
      .array(z.strictObject({ cell: z.string(), code: z.string(), message: z.string() }))
      .meta(says('问题', 'issues')),
    isReadable: z.boolean().meta(says('可以导入', 'can be imported')),
    left: z
      .array(z.strictObject({ id: recordId, name: z.string(), why: z.string() }))
      .meta(says('未撤销', 'left by the undo')),
    standing: z.enum(['declared', 'verified']).meta(says('数据性质', 'standing')),
    by: recordId.nullable().meta(says('导入人', 'by')),
  })
  .meta({ id: 'Import', ...says('导入', 'import') })

export type Import = z.infer<typeof Import>

/** Another reading of the same file. */
export const ImportRemap = z
  .strictObject({ mapping: z.array(target).max(500), headerRow: z.int().min(1).max(200_000).optional() })
  .meta({ id: 'ImportRemap' })
