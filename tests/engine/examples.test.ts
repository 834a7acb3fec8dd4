import { runExamples } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { tenants } from './tenants.js'

describe.each(tenants())('$name', ({ tenant, issues }) => {
  test('the folder has no errors', () => {
    expect(issues.filter(issue => issue.severity === 'error')).toEqual([])
  })

  test('every example computes what the document promises', () => {
    const failed = runExamples(tenant).filter(result => result.mismatches.length > 0)
    expect(failed.map(({ file, name, mismatches }) => ({ file, name, mismatches }))).toEqual([])
  })

  test('every measure that pays has at least three examples', () => {
    const counts = [...tenant.programs].flatMap(([id, program]) =>
      [...program.measures.values()].flatMap(measure => {
        const files = tenant.examples.filter(file => file.program === id && file.shape.measure === measure.id)
        const count = files.reduce((sum, file) => sum + file.shape.examples.length, 0)
        return measure.amount && count < 3 ? [`${measure.id}: ${count}`] : []
      }),
    )
    expect(counts).toEqual([])
  })
})
