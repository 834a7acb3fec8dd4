import { files } from './assets.js'
import { render } from './templates.js'

/** A step on the way to a page. */
export interface Crumb {
  readonly name: string
  readonly href: string
}

export interface Page {
  readonly title: string
  /** Where the page stands; the last step is the page itself. */
  readonly crumbs: readonly Crumb[]
  /** The template of its body, and what fills it. */
  readonly template: string
  readonly view: object
}

/** A whole page: frame, navigation, body. */
export function renderPage({ title, crumbs, template, view }: Page): string {
  const { style, icon } = files()
  const last = crumbs.length - 1
  return render('layout', {
    title: title === '培育' ? '培育 Peiyu：政策一查就懂、一算就清' : `${title} · 培育 Peiyu`,
    style: style.path,
    icon: icon.path,
    crumbs: crumbs.map((crumb, i) => ({ ...crumb, isHere: i === last })),
    hasCrumbs: crumbs.length > 0,
    body: render(template, view),
  })
}
