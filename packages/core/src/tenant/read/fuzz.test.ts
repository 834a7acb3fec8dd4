import { describe, expect, it } from 'vitest'
import { sections } from '../shape/sections.js'
import { isTenantReadCode } from './codes.js'
import { type Node, placeIn } from './node.js'
import { readSection } from './section.js'
import { readYaml } from './yaml.js'

const whole = `id: robots
name: 机器人购置奖补    # 说明
gives: money
requires:
  - { id: met, needs: not early or (met and year < 3), name: "须\\u4e00" }
let:
  part: min(100%, 3000万 / sum(contracts, financed))
  two: >
    if a then b
    else 'c'
limits:
  - { id: 单台, per: [firm, year], max: 4万元 }
  - id: b
    per: line
    max: |
      a +
      b
`
const signs = [
  ...'{}[]:：,-?>|*&!%@`"\'#\t\n\r \\\0一𠮷'.split(''),
  ': ',
  '\n  ',
  '\n- ',
  '---\n',
  '<<: ',
  '\ud800',
  '__proto__: 1',
]

/** A repeatable sequence (Park and Miller 1988). */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return sides => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}

function broken(roll: (sides: number) => number): string {
  let text = whole
  for (let change = roll(4); change >= 0; change--) {
    const at = roll(text.length)
    text = text.slice(0, at) + (roll(3) ? (signs[roll(signs.length)] ?? '') : '') + text.slice(at + roll(4))
  }
  return text
}

function texts(node: Node): Node[] {
  if (node.kind === 'text') return [node]
  return (node.kind === 'list' ? node.items : node.entries.map(entry => entry.value)).flatMap(texts)
}

describe('a file broken at random', () => {
  it('is either read or refused in our own codes, with places inside the file', () => {
    const roll = dice(20_170_210)
    for (let round = 0; round < 5_000; round++) {
      const text = broken(roll)
      const lines = text.split('\n').length
      const { node, issues } = readYaml('x.yaml', text)
      const found = node ? [...issues, ...readSection(sections.measure, node).issues] : issues
      expect(node !== undefined || issues.length > 0, text).toBe(true)
      for (const { code, at } of found) {
        expect(isTenantReadCode(code), code).toBe(true)
        expect(at && at.line >= 1 && at.line <= lines && at.column >= 1, JSON.stringify([text, code, at])).toBe(true)
      }
      for (const one of node ? texts(node) : []) {
        const size = one.kind === 'text' ? one.text.length : 0
        for (const offset of [0, size >> 1, size]) expect(placeIn(one, offset).line).toBeLessThanOrEqual(lines)
      }
    }
  })
})
