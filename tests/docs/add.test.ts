import { compileTenant, messageFor, runExamples } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { folderWith } from './folder.js'

describe.each(['ADD.md', 'CONFIG-NOTES.md'])('the YAML of %s', page => {
  const { tenant, issues } = compileTenant(folderWith(page))

  test('makes a folder without a mistake', () => {
    expect(issues.map(issue => `${issue.at?.file}:${issue.at?.line} ${messageFor(issue)}`)).toEqual([])
  })

  test('computes what it promises', () => {
    const results = tenant ? runExamples(tenant) : []
    expect(results.length).toBeGreaterThan(10)
    expect(results.filter(({ mismatches }) => mismatches.length > 0)).toEqual([])
  })
})
