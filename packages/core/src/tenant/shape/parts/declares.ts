import * as z from 'zod'
import { fact, parameter } from './declaration.js'
import { reading } from './reading.js'
import { table } from './table.js'
import { id } from './id.js'
import { expression } from './text.js'

/** What any file of a program may declare next to its use. */
export const declares = {
  facts: z.record(id, fact).describe('数据的声明'),
  parameters: z.record(id, parameter).describe('待定参数'),
  readings: z.record(id, reading).describe('读法'),
  tables: z.record(id, table).describe('表'),
  let: z.record(id, expression).describe('有名字的中间结果，供解释'),
}
