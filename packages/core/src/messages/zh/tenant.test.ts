import { describe, expect, it } from 'vitest'
import { isTenantReadCode, tenantReadCodes } from '../../tenant/read/codes.js'
import { readSection } from '../../tenant/read/section.js'
import { readYaml } from '../../tenant/read/yaml.js'
import { sections } from '../../tenant/shape/sections.js'
import { tenant as inEnglish } from '../en/tenant.js'
import { tenant as inChinese } from './tenant.js'

describe('sentences', () => {
  it('every code has its words in both languages, without holes', () => {
    for (const code of tenantReadCodes) {
      const params = {
        key: 'k',
        found: 'f',
        options: 'o',
        expected: 'map|list',
        kind: 'text',
        sign: '>',
        most: 1,
        keys: 'a, b',
      }
      const more = { bytes: 2, character: 'U+0000', count: 3, first: 4, in: 'i', expression: 'e', nearest: 'n' }
      for (const words of [inChinese, inEnglish]) {
        const sentence = words[code]({ ...params, ...more })
        expect(sentence).not.toMatch(/undefined|NaN|\[object/)
        expect(sentence.length).toBeGreaterThan(8)
        expect(words[code]({})).toBeTypeOf('string')
      }
    }
  })

  it('a wrong key is told as an official would', () => {
    const { node } = readYaml('x.yaml', 'parametrs: {}')
    if (!node) throw new Error('unread')
    const wrong = readSection(sections.facts, node)
    const [issue] = wrong.issues
    if (!issue || !isTenantReadCode(issue.code)) throw new Error('no issue')
    expect(inChinese[issue.code](issue.params)).toBe('没有名为 parametrs 的键。是否指 parameters？')
    expect(inEnglish[issue.code](issue.params)).toBe('There is no key parametrs. Did you mean parameters?')
  })
})
