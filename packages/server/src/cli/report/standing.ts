import { type DutyResult, forceWords } from '@peiyu/core'
import type { Language } from '../language.js'

/** What a rule is that is not, or no longer, in force. */
const standingLabels = {
  zh: { reported: '已办、推进', planned: '拟办', suggested: '建议', draft: '草案', expired: '不在有效期内' },
  en: { reported: 'reported', planned: 'planned', suggested: 'suggested', draft: 'draft', expired: 'not in force' },
} as const

/** `（建议，鼓励）`: how far a task or target binds, where it does not bind as a rule in force does. */
export function bindingText({ force, standing }: Pick<DutyResult, 'force' | 'standing'>, language: Language): string {
  const words = [
    ...(standing === 'in-force' ? [] : [standingLabels[language][standing]]),
    ...(force === 'must' ? [] : [forceWords[force][language]]),
  ]
  if (words.length === 0) return ''
  return language === 'zh' ? `（${words.join('，')}）` : ` (${words.join(', ')})`
}

/** How a clause stands that is not in force, in words. */
export function standingText(standing: string, language: Language): string {
  const found = Object.entries(standingLabels[language]).find(([id]) => id === standing)
  return found?.[1] ?? standing
}
