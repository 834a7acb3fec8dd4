import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'

const page = readFileSync(join(import.meta.dirname, '../../configs/dongguan/README.md'), 'utf8')
const tenant = tenants().find(({ name }) => name === 'dongguan')?.tenant

const counts = (pattern: RegExp): number[] => [...(pattern.exec(page) ?? [])].slice(1).map(Number)

describe('what the readme of Dongguan says is modelled', () => {
  const [city, strategy] = ['beizeng', 'zhizao2025'].map(id => tenant?.programs.get(id))

  test('has as many statements as its sources', () => {
    expect(counts(/拆成 (\d+) 句和 (\d+) 句/)).toEqual(tenant?.coverage.map(({ statements }) => statements))
  })

  test('has as many measures, and as many that give an amount', () => {
    const measures = [...(city?.measures.values() ?? [])]
    expect(counts(/(\d+) 项：(\d+) 项算得出/)).toEqual([
      measures.length,
      measures.filter(({ amount }) => amount !== undefined).length,
    ])
  })

  test('has as many targets and tasks', () => {
    expect(counts(/(\d+) 个目标，(\d+) 项任务：/)).toEqual([city?.targets?.is.length, city?.duties?.is.length])
    expect(counts(/的 (\d+) 个目标、43 项任务（拆成 (\d+) 条）/)).toEqual([
      strategy?.targets?.is.length,
      strategy?.duties?.is.length,
    ])
  })
})
