import type { Frame } from '../../language/values/frame.js'
import { levelOf } from '../../liaison/liaison.js'
import type { AddressCase } from '../../organization/addressee.js'
import type { Directory } from '../../organization/directory.js'
import type { Tenant } from '../compile/tenant.js'
import type { Question } from './measure-result.js'
import { frameFor } from './question.js'

/** Who is who in a tenant; nobody while it has not said so. */
export const directoryOf = ({ organizations }: Pick<Tenant, 'organizations'>): Directory =>
  organizations ?? { organizations: {} }

/** The id of an option or organization in a frame; nothing while it is not known. */
export const wordIn = (frame: Frame, slot: number | undefined): string | undefined => {
  const value = slot === undefined ? undefined : frame.read(slot)
  return value?.kind === 'word' ? value.is : undefined
}

/** What addresses of a firm hang on: the day, and its lead department, town and liaison level where they are known. */
export function firmCase(question: Question, frame: Frame): AddressCase {
  const { context, liaison } = question.program
  const found = liaison ? levelOf(liaison.is, frameFor(question, [liaison.layer]).frame) : undefined
  const [lead, town] = [wordIn(frame, context.lead.slot), wordIn(frame, context.town.slot)]
  return {
    on: question.on,
    ...(lead === undefined ? {} : { lead }),
    ...(town === undefined ? {} : { town }),
    ...(found?.status === 'known' ? { level: { id: found.level.id, name: found.level.name } } : {}),
  }
}
