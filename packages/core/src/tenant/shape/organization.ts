import * as z from 'zod'
import { choice, keys, wordsOf } from './parts/keys.js'
import { asciiId, id } from './parts/id.js'
import { names } from './parts/many.js'
import { en, text } from './parts/text.js'

const organizationEntry = keys(
  'organization',
  { name: text.describe('单位全称'), kind: choice('kind', wordsOf('kind')).describe('种类') },
  {
    en,
    short: text.describe('简称'),
    roles: names.describe('角色编号，如 lead、finance'),
    parent: asciiId.describe('上级单位'),
    from: text.describe('设立日期'),
    until: text.describe('撤销日期'),
    successor: asciiId.describe('职能由哪个单位承继'),
  },
)

const post = keys(
  'post',
  { name: text.describe('职务名称') },
  { en, of: asciiId.describe('所属单位'), role: text.describe('角色编号') },
)

/** organization.yaml: organizations with roles and successors, posts, leaders by level (组织). */
export const organization = keys(
  'organizations',
  { organizations: z.record(asciiId, organizationEntry).describe('单位') },
  {
    posts: z.record(id, post).describe('职务'),
    leaders: z.record(id, names).describe('各层级的领导职务'),
  },
)

export type OrganizationShape = z.output<typeof organization>
