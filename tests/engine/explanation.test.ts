import { type Because, claim, parseDay, recomputeClaim, runExamples } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { tenants } from './tenants.js'

const today = parseDay('2018-11-21') ?? 0

const steps = (because: Because): Because[] => [because, ...because.of.flatMap(steps)]

describe.each(tenants())('$name', ({ tenant }) => {
  test('every explanation of every example computes again to its result', () => {
    const results = runExamples(tenant)
    const differing = results.flatMap(({ name, because }) =>
      because
        ? recomputeClaim(because, !steps(because).some(step => step.op === 'places')).map(
            found => `${name}: ${found.path} says ${found.stated}`,
          )
        : [],
    )
    expect(differing).toEqual([])
    expect(results.filter(result => result.because).length).toBeGreaterThan(results.length / 2)
  })

  test('a falsified step is found', () => {
    const falsified = runExamples(tenant).flatMap(({ because }) => {
      const line = because?.op === 'claim' ? because.of.find(step => step.op === 'line') : undefined
      if (!because || !line || line.value === '0') return []
      const changed = {
        ...because,
        of: because.of.map(step => (step === line ? { ...step, value: '123456789.01' } : step)),
      }
      return [recomputeClaim(changed, true).length]
    })
    expect(falsified.length).toBeGreaterThan(10)
    expect(falsified.every(count => count > 0)).toBe(true)
  })

  test('no statement says undefined, NaN or an object', () => {
    const words = runExamples(tenant).flatMap(({ because }) =>
      because ? steps(because).flatMap(step => [step.says.zh, step.says.en]) : [],
    )
    expect(words.filter(word => /undefined|NaN|\[object/.test(word))).toEqual([])
  })

  test('a measure that nobody knows is refused by name', () => {
    const [program] = [...tenant.programs.values()]
    const answer = program && claim(tenant, program, { measure: 'no-such-measure', situation: {}, today })
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'situation/unknown-measure' }] })
  })
})
