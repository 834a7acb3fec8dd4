import * as z from 'zod'
import { declares } from './parts/declares.js'
import { choice, keys, wordsOf } from './parts/keys.js'
import { asciiId } from './parts/id.js'
import { names } from './parts/many.js'
import { en, text } from './parts/text.js'

/** tenant.yaml: who the jurisdiction is (辖区). */
export const tenant = keys(
  'tenant',
  {
    peiyu: z.literal('1').describe('配置格式的版本'),
    id: asciiId.describe('辖区编号，与文件夹同名'),
    name: text.describe('辖区名称'),
    level: choice('tenant-level', wordsOf('tenant-level')).describe('市、区或镇'),
  },
  {
    en,
    short: text.describe('简称，平常的叫法'),
    says: text.describe('一句话说明'),
    parent: asciiId.describe('上级辖区'),
    serves: asciiId.describe('为哪个辖区的企业服务；默认本辖区'),
    shares: names.describe('向上级共享哪些数据'),
    calendar: text.describe('工作日历；cn 为国务院办公厅公布的'),
    ...declares,
  },
)

export type TenantShape = z.output<typeof tenant>
