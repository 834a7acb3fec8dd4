import { larger } from '../values/interval.js'
import { checkExtreme } from './extremes.js'
import type { LanguageFunction } from './function.js'

export const max: LanguageFunction = {
  id: 'max',
  zh: '取大',
  signature: 'max(a, b, …)',
  says: {
    zh: '几个数中最大的一个；有一个未知，结果未知',
    en: 'the greatest of several numbers; unknown when one of them is',
  },
  check: call => checkExtreme(call, larger),
}
