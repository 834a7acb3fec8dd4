import type { Option } from './command.js'

export type Language = 'zh' | 'en'

export const languageOption: Option = {
  name: 'lang',
  value: 'zh|en',
  choices: ['zh', 'en'],
  says: { zh: '用中文还是英文说；默认中文', en: 'language of what is said; Chinese unless named' },
}

export const jsonOption: Option = {
  name: 'json',
  says: { zh: '输出 JSON，供程序读取', en: 'print JSON for programs' },
}
