import { z } from 'zod'
import { choice } from '../base/choice.js'
import { dayField, instantField, prose, recordFields, recordId, says } from '../base/record.js'

const state = choice(
  {
    proposed: ['待发布', 'proposed'],
    published: ['已发布', 'published'],
    rejected: ['未采用', 'rejected'],
  },
  '状态',
  'state',
)

/** Somebody, or the system itself where it found a folder. */
const person = recordId.or(z.literal('system'))
const note = prose(1000).meta(says('说明', 'note'))

/** A tenant's config as it was proposed by one and published by another from a day on (政策版本). */
export const ConfigVersion = z
  .strictObject({
    ...recordFields,
    hash: z.string().meta(says('内容指纹', 'hash')),
    state,
    from: dayField.nullable().meta(says('施行日', 'from')),
    note,
    proposedBy: person.meta(says('提出人', 'proposed by')),
    publishedBy: person.nullable().meta(says('发布人', 'published by')),
    publishedAt: instantField.nullable().meta(says('发布时间', 'published at')),
  })
  .meta({ id: 'ConfigVersion', ...says('政策版本', 'config version') })

export type ConfigVersion = z.infer<typeof ConfigVersion>

/** The files of a folder by their path in it, or `folder`: the tenant's own on the server, as it stands. */
export const ConfigPropose = z
  .strictObject({
    files: z.record(z.string().min(1).max(200), z.string().max(262_144)).or(z.literal('folder')),
    note: note.optional(),
  })
  .meta({ id: 'ConfigPropose' })

/** From which day the proposed config applies (发布). */
export const ConfigPublish = z
  .strictObject({ from: dayField.meta(says('施行日', 'from')), note: note.optional() })
  .meta({ id: 'ConfigPublish' })

export const ConfigReject = z.strictObject({ note: note.min(1) }).meta({ id: 'ConfigReject' })
