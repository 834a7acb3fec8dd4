import { posix } from 'node:path'
import type { HouseFile, Rule } from './house.js'

const isPage = (file: HouseFile) => /^(README|docs\/.*)\.md$/.test(file.path)
const link = /\]\(\s*<?([^)\s>]+)|\b(?:src|href)="([^"]+)"/g

const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** The anchors of a page, as GitHub makes them from its headings. */
function anchorsOf(page: HouseFile): string[] {
  const headings = [...page.text.matchAll(/^#+ +(.+)$/gm)].map(match => match[1] ?? '')
  return headings.map(text =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

function isResolved(page: HouseFile, target: string, files: readonly HouseFile[]): boolean {
  const [path = '', anchor] = decodeURI(target).split('#')
  const full = path === '' ? page.path : posix.join(posix.dirname(page.path), path).replace(/\/$/, '')
  const found = files.find(file => file.path === full)
  if (!found) return files.some(file => file.path.startsWith(`${full}/`))
  return !anchor || !isPage(found) || anchorsOf(found).includes(anchor)
}

/** A link of the README or of docs/ leads to a file, folder or heading that is there. */
export const linksLeadSomewhere: Rule = files =>
  files.filter(isPage).flatMap(page => {
    const targets = [...withoutFences(page.text).matchAll(link)].map(match => match[1] ?? match[2] ?? '')
    return targets
      .filter(target => !/^[a-z]+:/i.test(target) && !isResolved(page, target, files))
      .map(target => `${page.path} links to ${target}`)
  })
