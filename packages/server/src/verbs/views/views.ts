import type { View } from '@peiyu/core/client'
import { decided, type Verb } from '../verb.js'

type Body = Partial<Pick<View, 'query' | 'columns' | 'name'>>

/** Keeps filters and columns of a list under a name, for whoever made it. */
export const createView: Verb<
  undefined,
  Pick<View, 'noun' | 'name'> & {
    readonly query?: View['query'] | undefined
    readonly columns?: View['columns'] | undefined
  }
> = ({ body: { noun, name, query = {}, columns = [] }, who, newId, now }) => {
  const id = newId()
  return decided(id, [
    { insert: 'views', row: { id, recordedAt: now, accountId: who.accountId, noun, name, query, columns } },
  ])
}

export const updateView: Verb<View, { readonly [F in keyof Body]: Body[F] | undefined }> = ({
  record: { id, version },
  body,
}) => {
  const set = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
  return decided(id, [{ update: 'views', id, version, set }])
}

export const removeView: Verb<View, object> = ({ record: { id, version } }) =>
  decided(id, [{ remove: 'views', id, version }])
