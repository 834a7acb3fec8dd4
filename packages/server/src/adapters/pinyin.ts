import { pinyin } from 'pinyin-pro'

/** First letters of a Chinese name in pinyin; letters and digits stay: `星河A厂` → `xhac`. */
export const initialsOf = (text: string): string =>
  pinyin(text.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()

/** What names are sorted by: pinyin, then the name itself, so that two that sound alike have one order. */
export const pinyinKey = (text: string): string =>
  `${pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase()} ${text}`
