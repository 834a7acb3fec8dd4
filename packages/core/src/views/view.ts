import { z } from 'zod'
import { recordFields, recordId, says, typed } from '../base/record.js'

const noun = z.string().max(40).meta(says('列表', 'list'))
const name = typed(60).min(1).meta(says('名称', 'name'))
const query = z.record(z.string().max(80), z.string().max(400)).meta(says('筛选', 'query'))
const columns = z.array(z.string().max(80)).max(60).meta(says('列', 'columns'))

/** Filters and columns of a list that somebody keeps under a name (保存的筛选). */
export const View = z
  .strictObject({ ...recordFields, accountId: recordId, noun, name, query, columns })
  .meta({ id: 'View', ...says('保存的筛选', 'saved filter') })

export type View = z.infer<typeof View>

export const ViewCreate = z
  .strictObject({ noun, name, query: query.optional(), columns: columns.optional() })
  .meta({ id: 'ViewCreate' })

export const ViewUpdate = ViewCreate.partial().omit({ noun: true }).meta({ id: 'ViewUpdate' })
