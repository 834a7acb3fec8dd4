import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.js'

const words = fc.stringMatching(/^[a-e]{0,10}$/)

describe('the name that was meant', () => {
  it('is one slip away', () => {
    const names = ['spending', 'revenue', '营业收入', '主营业务收入']
    expect(nearest('spendng', names)).toBe('spending')
    expect(nearest('revneue', names)).toBe('revenue')
    expect(nearest('营业收人', names)).toBe('营业收入')
    expect(nearest('营收', names)).toBeUndefined()
    expect(nearest('profit', names)).toBeUndefined()
    expect(nearest('profit', [])).toBeUndefined()
  })

  it('is not just any other name of one letter', () => {
    expect(nearest('x', ['a', 'b'])).toBeUndefined()
    expect(nearest('x', ['x', 'b'])).toBe('x')
  })

  it('is the name itself when it is among them', () => {
    fc.assert(
      fc.property(words, fc.array(words), (name, others) => {
        expect(nearest(name, [...others, name])).toBe(name)
      }),
    )
  })

  it('does not hang on the order of the names', () => {
    fc.assert(
      fc.property(words, fc.array(words), (name, others) => {
        expect(nearest(name, [...others].reverse())).toBe(nearest(name, others))
      }),
    )
  })

  it('is found after one letter is lost, added, changed or swapped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-e]{4,10}$/), fc.nat(20), fc.nat(3), (name, place, kind) => {
        const at = place % (name.length - 1)
        const [left, right] = [name.slice(0, at), name.slice(at + 1)]
        const slips = [left + right, `${left}z${name.slice(at)}`, `${left}z${right}`]
        const swapped = left + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
        expect(nearest(slips[kind] ?? swapped, [name])).toBe(name)
      }),
    )
  })

  it('is sought in reasonable time among long names', () => {
    const names = Array.from({ length: 50 }, (_, i) => `${i}`.padStart(5_000, 'x'))
    expect(nearest('y'.repeat(5_000), names)).toBeUndefined()
  })
})
