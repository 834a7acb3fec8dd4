import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeCheckDigit, normaliseCreditCode, readCreditCode } from './credit-code.js'

const valid = '91350100M000100Y43'
const signs = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')

const codes = fc
  .tuple(
    fc.constantFrom(...Array.from('159ANY')),
    fc.constantFrom(...Array.from('1239')),
    fc.stringMatching(/^\d{6}$/),
    fc.array(fc.constantFrom(...signs), { minLength: 9, maxLength: 9 }),
  )
  .map(([department, kind, district, subject]) => `${department}${kind}${district}${subject.join('')}`)
  .map(body => body + (creditCodeCheckDigit(body) ?? ''))

const issuesOf = (text: string) => {
  const reading = readCreditCode(text)
  return reading.ok ? [] : reading.issues.map(({ code, params }) => ({ code, ...params }))
}

describe('a unified social credit code', () => {
  it.each([valid, '914403001922038216', '9144030071526726XG', '91440300192317458F'])('%s is read', code => {
    expect(readCreditCode(code)).toEqual({ ok: true, code })
  })

  it('is read however it was typed', () => {
    expect(readCreditCode(' ９１３５０１００ｍ０００１００ｙ４３ ')).toEqual({ ok: true, code: valid })
    expect(readCreditCode('91350100 M000\u3000100Y\u00A043\u200B\n')).toEqual({ ok: true, code: valid })
    expect(normaliseCreditCode('ab　ｚ')).toBe('ABZ')
  })

  it('with a wrong check digit is refused with the right one', () => {
    expect(issuesOf('91350100M000100Y44')).toEqual([
      { code: 'facts/credit-code-check-digit', value: '91350100M000100Y44', found: '4', expected: '3' },
    ])
  })

  it('of another length is refused with its length', () => {
    expect(issuesOf(valid.slice(1))).toEqual([{ code: 'facts/credit-code-length', found: 17, expected: 18 }])
    expect(issuesOf('')).toEqual([{ code: 'facts/credit-code-length', found: 0, expected: 18 }])
    expect(issuesOf(`${valid}0`)).toEqual([{ code: 'facts/credit-code-length', found: 19, expected: 18 }])
  })

  it('with signs outside the standard is refused with each of them and the digit it looks like', () => {
    expect(issuesOf('9135O100M000100Y4I')).toEqual([
      { code: 'facts/credit-code-character', found: 'O', position: 5, meant: '0' },
      { code: 'facts/credit-code-character', found: 'I', position: 18, meant: '1' },
    ])
    expect(issuesOf('9135A100M000100V43')).toEqual([
      { code: 'facts/credit-code-character', found: 'A', position: 5 },
      { code: 'facts/credit-code-character', found: 'V', position: 16 },
    ])
  })

  it('of zeros only is refused, though its check digit is right', () => {
    expect(issuesOf('0'.repeat(18))).toEqual([{ code: 'facts/credit-code-character', found: '0', position: 1 }])
  })

  it('says where it stands', () => {
    const at = { file: 'firms.csv', line: 2, column: 1 }
    expect(readCreditCode('1', at)).toMatchObject({ ok: false, issues: [{ at, severity: 'error' }] })
  })

  it('is its own normal form', () => {
    fc.assert(
      fc.property(codes, fc.string(), (code, text) => {
        expect(readCreditCode(code)).toEqual({ ok: true, code })
        expect(normaliseCreditCode(normaliseCreditCode(text))).toBe(normaliseCreditCode(text))
      }),
    )
  })

  it('never passes with one sign changed', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...signs), (code, position, sign) => {
        fc.pre(code[position] !== sign)
        expect(readCreditCode(code.slice(0, position) + sign + code.slice(position + 1)).ok).toBe(false)
      }),
    )
  })

  it('never passes with two neighbours swapped', () => {
    fc.assert(
      fc.property(codes, fc.nat(16), (code, at) => {
        const [left, right] = [code.charAt(at), code.charAt(at + 1)]
        fc.pre(left !== right)
        expect(readCreditCode(code.slice(0, at) + right + left + code.slice(at + 2)).ok).toBe(false)
      }),
    )
  })
})
