import type { Page } from '../page.js'

/** A page for a refusal: what happened, and where to go from here. */
export const refusedView = (title: string, { code, requestId }: { code: string; requestId: string }): Page => ({
  title: title.replace(/。$/, ''),
  crumbs: [
    { name: '首页', href: '/' },
    { name: '未能打开', href: '#main' },
  ],
  template: 'refused',
  view: { title: title.replace(/。$/, ''), code, requestId },
})
