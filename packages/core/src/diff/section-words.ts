import type { Words } from '../language/explain/because.js'
import type { FolderSection } from '../tenant/read/folder.js'

const words: Readonly<Record<FolderSection['section'], Words>> = {
  tenant: { zh: '辖区', en: 'tenant' },
  source: { zh: '文件', en: 'document' },
  organization: { zh: '单位', en: 'organization' },
  facts: { zh: '数据', en: 'facts' },
  program: { zh: '计划', en: 'program' },
  selection: { zh: '遴选', en: 'selection' },
  liaison: { zh: '挂点', en: 'liaison' },
  demands: { zh: '诉求', en: 'demands' },
  evaluation: { zh: '评价', en: 'evaluation' },
  targets: { zh: '目标', en: 'targets' },
  reported: { zh: '所报的数', en: 'reported figures' },
  duties: { zh: '任务', en: 'duties' },
  notifications: { zh: '通知', en: 'notifications' },
  measure: { zh: '措施', en: 'measure' },
  examples: { zh: '示例', en: 'examples' },
}

/** What people call a section: `遴选`, `咨询服务补助（consulting）`. */
export function wordsOf(section: FolderSection): Words {
  const { zh, en } = words[section.section]
  if (section.section === 'measure') {
    const { value } = section.read
    const id = section.id ?? value?.id ?? ''
    const name = value?.name
    return { zh: name === undefined || name === id ? id : `${name}（${id}）`, en: id }
  }
  return section.id === undefined ? { zh, en } : { zh: `${zh} ${section.id}`, en: `${en} ${section.id}` }
}
