import { runExamples } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const measure = 'facts: { cost: { money: 费用 } }\nbase: cost\nrate: 50%\n'

const inParts = `${measure}instalments: { years: 2, share: 50%, while: cost > 0元 }
auto-award: { decided-by: [cost], confirm: [资格] }
`

function mismatches(file: string) {
  const { tenant } = aTenant({ half: measure, parts: inParts }, { 'examples/plan/more.yaml': file })
  return runExamples(tenant)
    .filter(result => result.file === 'examples/plan/more.yaml')
    .flatMap(result => result.mismatches)
}

describe('an example', () => {
  test('that is right has nothing amiss', () => {
    expect(mismatches('measure: half\nexamples:\n  - { name: 一半, given: { cost: 2万 }, pays: 1万 }\n')).toEqual([])
  })

  test('that expects another amount says both', () => {
    const [found] = mismatches('measure: half\nexamples:\n  - { name: 一半, given: { cost: 2万 }, pays: 1.5万 }\n')
    expect(found).toEqual({ expected: 'pays 15000.00', got: '10000.00' })
  })

  test('that expects another status, or another approval, says both', () => {
    const file = (expects: string) => `measure: half\nexamples:\n  - { name: 一半, given: { cost: 2万 }, ${expects} }\n`
    expect(mismatches(file('status: due, approvals: []'))).toEqual([])
    expect(mismatches(file('status: unknown'))).toEqual([{ expected: 'status unknown', got: 'due' }])
    expect(mismatches(file('status: due, approvals: [most]'))).toEqual([{ expected: 'approvals most', got: '—' }])
  })

  test('that expects what is paid in each part, or how a part stands, says both', () => {
    const file = (parts: string) =>
      `measure: parts\nexamples:\n  - { name: 两期, given: { cost: 2万 }, parts: ${parts} }\n`
    expect(mismatches(file('{ 1: 5000元, 2: later }'))).toEqual([])
    expect(mismatches(file('{ 1: payable, 2: 5001元 }'))).toEqual([{ expected: 'part 2 5001.00', got: '5000.00' }])
    expect(mismatches(file('{ 2: stopped, 3: 5000元 }'))).toEqual([
      { expected: 'part 2 stopped', got: '5000.00' },
      { expected: 'part 3 5000.00', got: 'no such part' },
    ])
  })

  test('that expects another payee says both', () => {
    const file = (to: string) => `measure: half\nexamples:\n  - { name: 付给谁, given: { cost: 2万 }, to: ${to} }\n`
    expect(mismatches(file('firm'))).toEqual([])
    expect(mismatches(file('talent'))).toEqual([{ expected: 'to talent', got: 'firm' }])
  })

  test('that expects an award without a claim says whether it is given', () => {
    const file = (of: string, expects: string) =>
      `measure: ${of}\nexamples:\n  - { name: 免申, given: { cost: 2万 }, auto-award: ${expects} }\n`
    expect(mismatches(file('parts', 'yes'))).toEqual([])
    expect(mismatches(file('parts', 'no'))).toEqual([{ expected: 'auto-award no', got: 'yes' }])
    expect(mismatches(file('half', 'yes'))).toEqual([{ expected: 'auto-award yes', got: 'no auto-award' }])
  })

  test('that expects what its file does not test fails instead of passing unread', () => {
    expect(
      mismatches('measure: half\nexamples:\n  - { name: 一半, given: { cost: 2万 }, pays: 1万, level: top }\n'),
    ).toHaveLength(1)
    expect(
      mismatches('tests: selection\nexamples:\n  - { name: 多少, given: { cost: 2万 }, pays: 1万 }\n'),
    ).toHaveLength(1)
  })

  test('of what is not computed yet fails instead of passing unread', () => {
    expect(mismatches('tests: evaluation\nexamples:\n  - { name: 留用, verdict: keep }\n')).toHaveLength(1)
    expect(mismatches('tests: demands\nexamples:\n  - { name: 交办, routes-to: economy }\n')).toHaveLength(1)
  })

  test('of a task, a path or a line by another of its faces fails where that face is another', () => {
    const files = {
      'programs/plan/duties.yaml':
        'duties: [{ id: meet, name: 例会, clause: 一, organizations: [], force: encourage, every: 每季度, at-least: 2次 }]',
      'programs/plan/targets.yaml':
        'facts: { members: { count: 企业, unit: 家, about: tenant } }\ntargets: [{ id: firms, name: 家数, clause: 一, is: members, at-least: 100家, by: 2022, start: 20家, since: 2020 }]',
    }
    const wrong = (tests: string, results: string) => {
      const file = `tests: ${tests}\nexamples: [{ name: 甲, on: 2021-12-31, results: { ${results} } }]\n`
      const { tenant } = aTenant({ half: measure }, { ...files, 'examples/plan/more.yaml': file })
      const own = runExamples(tenant).filter(result => result.file === 'examples/plan/more.yaml')
      return own.flatMap(result => result.mismatches.map(({ got }) => got))
    }
    for (const right of ['meet: encourage', 'meet: 2次', 'meet: running', 'meet: 2021-12-31'])
      expect(wrong('duties', right)).toEqual([])
    expect(wrong('duties', 'meet: must')).toEqual(['2021-12-31'])
    expect(wrong('duties', 'meet: 3次')).toEqual(['2021-12-31'])
    expect(wrong('targets', 'firms.path: 60家')).toEqual([])
    expect(wrong('targets', 'firms.path: 61家')).toEqual(['60家'])
    expect(wrong('targets', 'firms.path: ahead')).toEqual(['60家'])
  })

  test('of a program that there is not is a mistake of the config, since nobody would run it', () => {
    const text = 'measure: half\nexamples:\n  - { name: 一半, given: { cost: 2万 }, pays: 7万 }\n'
    for (const files of [{ 'examples/plam/half.yaml': text }, { 'examples/plan/more.yaml': `program: plam\n${text}` }])
      expect(() => aTenant({ half: measure }, files)).toThrow('tenant/no-program-file')
  })

  test('whose amount cannot be read fails', () => {
    expect(mismatches('measure: half\nexamples:\n  - { name: 一半, given: { cost: 2万 }, pays: 一万 }\n')).toHaveLength(
      1,
    )
  })
})
