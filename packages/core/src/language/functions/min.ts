import { smaller } from '../values/interval.js'
import { checkExtreme } from './extremes.js'
import type { LanguageFunction } from './function.js'

export const min: LanguageFunction = {
  id: 'min',
  zh: '取小',
  signature: 'min(a, b, …)',
  says: {
    zh: '几个数中最小的一个；有一个未知，结果未知',
    en: 'the least of several numbers; unknown when one of them is',
  },
  check: call => checkExtreme(call, smaller),
}
