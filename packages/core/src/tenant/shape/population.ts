import * as z from 'zod'
import { choice, keys, wordsOf } from './parts/keys.js'
import { asciiId, id } from './parts/id.js'
import { names } from './parts/many.js'
import { name, text } from './parts/text.js'

const share = text.describe('占多少，如 35%')

/** What each of several is chosen by: its share; what is left of 100% is not known, or nobody. */
const mix = z.union([text, z.record(text, share)])

const record = keys(
  'population-record',
  { fields: z.record(text, text).describe('各字段的值；数和日期可以写区间') },
  { share: share.describe('多少企业有这一条；默认都有') },
)

/** How a fact of an invented firm comes about; `known` and what follows go with each of the ways. */
const way = keys(
  'population-fact',
  {},
  {
    is: text.describe('都是这个值'),
    'share-yes': share.describe('多少企业是'),
    of: z.record(text, share).describe('各选项占多少；合计不足 100% 的，其余未知'),
    between: text.describe('在这个区间里，如 2000万..20亿、2005-01-01..2014-12-31'),
    grows: text.describe('每年增长在这个区间里，如 -8%..35%；between 是头一年的'),
    'part-of': text.describe('是哪一项数据的一部分'),
    share: text.describe('占那一项的多少，如 3%..8%'),
    'one-per': text.describe('那一项每多少有一个，如 60万..95万'),
    records: z.array(record).describe('列表的各条'),
    known: share.describe('多少企业有这项数据；默认按 known'),
    verified: share.describe('有数据的企业里多少已核实；默认按 verified'),
    years: text.describe('哪几年的，如 2014..2017；默认按 years'),
    since: text.describe('从哪天起是，此前为否，如 2015-01-01..2018-06-30'),
  },
)

const facts = z.record(text, z.union([text, way])).describe('各项数据怎样产生；只有一个计划用的写 计划/编号')

const membership = keys(
  'population-membership',
  {},
  {
    tier: mix.describe('梯队各占多少；其余没有入选'),
    track: mix.describe('类别'),
    driver: mix.describe('驱动因素'),
    lead: asciiId.describe('主责单位；默认按类别'),
    pledge: mix.describe('承诺几年的各占多少'),
    since: text.describe('入选日，或区间'),
    facts: facts.describe('入选的企业，这些数据改为这样产生'),
  },
)

const memberships = z.record(asciiId, membership).describe('各计划的入选资格')

const kind = keys(
  'population-kind',
  { share: share.describe('占全部企业多少'), industries: names.describe('名称里的行业，如 精密机械') },
  {
    name,
    forms: mix.describe('有限公司、股份有限公司各占多少'),
    registered: text.describe('成立日期的区间'),
    facts,
    memberships,
  },
)

const event = keys(
  'population-event',
  { share: share.describe('多少企业有'), between: text.describe('在哪一段日子里') },
  {},
)

const user = keys(
  'population-user',
  {
    login: asciiId.describe('登录名，前面加辖区编号'),
    name: text.describe('姓名'),
    role: choice('population-role', wordsOf('population-role')).describe('角色'),
  },
  { organization: asciiId.describe('单位'), firm: id.describe('企业用户属于哪一类企业') },
)

/** demo/population.yaml: how a demonstration is populated with invented firms, and who signs in (演示数据). */
export const population = keys(
  'population',
  {
    day: text.describe('演示的业务日，要在文件施行期内'),
    seed: text.describe('种子：不变则结果不变'),
    firms: text.describe('多少家企业'),
    'district-code': text.describe('统一社会信用代码里的登记机关行政区划码，6 位'),
    places: mix.describe('名称以哪个地名开头，各占多少'),
    registered: text.describe('成立日期的区间'),
    years: text.describe('有哪几年的数据'),
    kinds: z.record(id, kind).describe('各类企业'),
    facts,
  },
  {
    known: share.describe('多少企业有某项数据；默认 100%'),
    verified: share.describe('多少数据已核实；默认 0%'),
    corrected: share.describe('核实时更正了的占多少；默认 0%'),
    towns: z.record(asciiId, share).describe('各镇街占多少；其余不写镇街'),
    memberships,
    renamed: event.describe('改过名的'),
    moved: event.describe('迁过镇街的'),
    users: z.array(user).describe('能登录的人'),
  },
)

export type PopulationShape = z.output<typeof population>
export type WayShape = z.output<typeof way>
