import { messageFor } from '@peiyu/core'
import type { Loaded } from '../loaded.js'
import type { Page } from '../page.js'

/** A tenant whose folder has errors: each with its place, for the author. */
export function brokenPage({ id, issues }: Loaded): Page {
  const errors = issues.filter(({ severity }) => severity === 'error')
  return {
    title: `${id} 暂停服务`,
    crumbs: [
      { name: '首页', href: '/' },
      { name: id, href: `/t/${id}` },
    ],
    template: 'broken',
    view: {
      id,
      count: errors.length,
      errors: errors.slice(0, 50).map(issue => ({
        place: issue.at ? `${issue.at.file}:${issue.at.line}:${issue.at.column}` : '',
        message: messageFor(issue),
      })),
    },
  }
}
