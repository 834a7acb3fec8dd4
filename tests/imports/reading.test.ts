import { importTemplate, proposeMapping } from '@peiyu/core/family'
import { describe, expect, it } from 'vitest'
import { aDictionary, codeA, codeB, issuesOf, readSheet, sheetOf } from './tenant.js'

const header = ['统一社会信用代码', '企业名称', '所属镇街', '成立日期'] as const

describe('a sheet of enterprises', () => {
  it('gives code, name, town and day however they are written', () => {
    const rows = sheetOf(
      header,
      [` ${codeA.toLowerCase()} `, '清河电子有限公司', '东城', '2012/3/5'],
      [codeB, '松湖科技有限公司', 'lake', '2012年3月15日'],
    )
    expect(readSheet(rows).rows).toEqual([
      {
        row: 2,
        creditCode: codeA,
        facts: [],
        issues: [],
        enterprise: { name: '清河电子有限公司', town: 'east', registeredOn: '2012-03-05' },
      },
      {
        row: 3,
        creditCode: codeB,
        facts: [],
        issues: [],
        enterprise: { name: '松湖科技有限公司', town: 'lake', registeredOn: '2012-03-15' },
      },
    ])
  })

  it('says what is wrong at its cell, and of the other rows gives what they say', () => {
    const read = readSheet(
      sheetOf(
        header,
        [`${codeA.slice(0, 17)}X`, '甲', '东城', '2012-02-30'],
        ['', '乙', '北城街道', ''],
        [codeB, '丙\u200b', '', ''],
        [codeB, '丁', '东城', '2012-03-15'],
      ),
    )
    expect(issuesOf(read)).toEqual(
      [
        'D2 imports/bad-day',
        'A2 facts/credit-code-check-digit',
        'A3 imports/lacks-credit-code',
        'C3 imports/unknown-town',
        'B4 imports/character',
        'A5 imports/duplicate',
      ].sort((a, b) => Number(a.slice(1, 2)) - Number(b.slice(1, 2)) || (a.startsWith('A') ? -1 : 1)),
    )
  })

  it('takes a title above the header for no header, and blank rows for none', () => {
    const rows = [
      ...sheetOf(['清河市企业名单'], header, [codeA, '甲', '', '']),
      { row: 9, cells: ['', ' ', '　'] },
      { row: 12, cells: [codeB, '乙'] },
    ]
    expect(readSheet(rows).rows.map(({ row, creditCode }) => [row, creditCode])).toEqual([
      [3, codeA],
      [12, codeB],
    ])
  })
})

describe('a sheet of facts', () => {
  const values = (head: string, cell: string) => {
    const read = readSheet(sheetOf(['信用代码', head], [codeA, cell]))
    return {
      facts: read.rows[0]?.facts.map(({ fact, year, value }) => [fact, year, value]),
      issues: [...read.headerIssues, ...issuesOf(read)],
    }
  }

  it.each([
    ['营业收入2017', '1,234.50', ['revenue', 2017, '1234.50']],
    ['2017年营业收入', '3.6亿', ['revenue', 2017, '3.6亿']],
    ['营业收入（2017年）', '1200万元', ['revenue', 2017, '1200万元']],
    ['营业收入 （万元） 2017年度', '1,234.5', ['revenue', 2017, '1234.5万元']],
    ['利润总额[2017][单位：万元]', '-12.3456', ['profit', 2017, '-12.3456万元']],
    ['*revenue 2017', '5', ['revenue', 2017, '5']],
    ['资产负债率2017', '45.3%', ['debt-ratio', 2017, '45.3%']],
    ['资产负债率2017（%）', '45.3', ['debt-ratio', 2017, '45.3%']],
    ['设计人员（2017年，人）', '25', ['grow/designers', 2017, '25']],
    ['直营门店', '7家', ['grow/shops', undefined, '7家']],
    ['本地注册', '是', ['registered-here', undefined, '是']],
  ])('%s: %s', (head, cell, fact) => expect(values(head, cell)).toEqual({ facts: [fact], issues: [] }))

  it.each([
    ['营业收入2017', '约300', 'B2 situation/not-a-value'],
    ['营业收入2017', '12.345', 'B2 situation/too-exact'],
    ['营业收入2017', '-5', 'B2 situation/negative'],
    ['营业收入2017（万元）', '0.0000001', 'B2 situation/too-exact'],
    ['资产负债率2017', '45.3', 'B2 imports/bare-ratio'],
    ['设计人员2017', '2.5', 'B2 situation/not-whole'],
    ['营业收入', '5', 'B1 imports/needs-year'],
    ['企业所有制', '集体', 'B2 situation/unknown-option'],
  ] as const)('%s: %s is refused', (head, cell, issue) => expect(values(head, cell).issues).toContain(issue))

  it('may have a row a year', () => {
    const rows = sheetOf(
      ['信用代码', '年度', '营业收入（万元）'],
      [codeA, '2016', '10'],
      [codeA, '2017年', '20'],
      [codeA, '2017', '20'],
      [codeA, '', '5'],
    )
    const read = readSheet(rows)
    expect(read.rows.flatMap(({ facts }) => facts.map(({ year, value }) => `${year} ${value}`)).slice(0, 2)).toEqual([
      '2016 10万元',
      '2017 20万元',
    ])
    expect(issuesOf(read)).toEqual(['A4 imports/duplicate', 'C5 imports/lacks-year'])
  })

  it('says of a blank or a dash nothing, and of a formula what to do', () => {
    const read = readSheet(
      sheetOf(
        ['信用代码', '营业收入2017', '利润总额2017'],
        [codeA, '—', ''],
        [codeB, { trouble: 'formula', found: '=A1' }, { trouble: 'error-value', found: '#N/A' }],
      ),
    )
    expect(read.rows[0]?.facts).toEqual([])
    expect(issuesOf(read)).toEqual(['B3 imports/formula', 'C3 imports/error-value'])
  })

  it('knows neither lists nor words that nobody declared, and says what is near', () => {
    const rows = sheetOf(['信用代码', '品牌', '营业收如2017', '营业收入2016（人）'], [codeA, 'x', '1', '2'])
    const { columns } = proposeMapping({ dictionary: aDictionary(), head: { merges: [] }, rows })
    expect(
      columns.map(({ target, doubt }) => [target.to, doubt?.cell, doubt?.params['suggestion'] ?? doubt?.code]),
    ).toEqual([
      ['credit-code', undefined, undefined],
      ['ignored', 'B1', ''],
      ['ignored', 'C1', '营业收入'],
      ['ignored', 'D1', 'imports/wrong-unit'],
    ])
  })
})

describe('a sheet of memberships', () => {
  const head = ['信用代码', '梯队', '企业类别', '主责单位', '入选日期', '承诺年数', '基准年']

  it('gives tier, track, lead, days and pledge', () => {
    const read = readSheet(sheetOf(head, [codeA, '试点企业', '制造类', '商务局', '2017-06-30', '3年', '2016']))
    expect(issuesOf(read)).toEqual([])
    expect(read.rows[0]?.membership).toEqual({
      program: 'grow',
      tier: 'pilot',
      track: 'makers',
      lead: 'trade',
      from: '2017-06-30',
      pledge: { years: 3, baseYear: 2016 },
    })
  })

  it('refuses what the program does not have', () => {
    const read = readSheet(sheetOf(head, [codeA, '金牌企业', '', '教育局', '', '4', '']))
    expect(issuesOf(read)).toEqual([
      'B2 imports/no-such-choice',
      'F2 situation/not-a-pledge',
      'D2 imports/unknown-organization',
    ])
  })

  it('knows no member that is in no tier', () => {
    const read = readSheet(sheetOf(head, [codeA, '未入选'], [codeB, '—', '', '', '2017-06-30']))
    expect(issuesOf(read)).toEqual(['B2 imports/no-such-choice', 'B3 imports/lacks-tier'])
    expect(read.rows[0]?.issues[0]?.params['options']).toBe('试点企业、荣誉试点企业')
  })

  it('is silent of an enterprise of which nothing is said', () => {
    expect(readSheet(sheetOf(head, [codeA, '—', '', '', '/', '', ''])).rows[0]?.membership).toBeUndefined()
  })
})

describe('a header', () => {
  it('that is joined over columns is told plainly, and so are joined rows', () => {
    const rows = sheetOf(['信用代码', '营业收入2017', '利润总额2017'], [codeA, '1', '2'], [codeB, '', ''])
    const read = readSheet(rows, { merges: ['B1:C1', 'B2:B3'] })
    expect(read.headerIssues).toEqual(['B1 imports/merged-header'])
    expect(issuesOf(read)).toEqual(['2 imports/merged', '3 imports/merged'])
  })

  it('without a credit code, with two columns alike, or without any known word is refused', () => {
    expect(readSheet(sheetOf(['企业名称'], ['甲'])).headerIssues).toEqual([' imports/no-credit-code'])
    expect(readSheet(sheetOf(['信用代码', '企业名称', '单位名称'], [codeA])).headerIssues).toEqual([
      'C1 imports/same-target',
    ])
    expect(readSheet(sheetOf(['甲', '乙'], ['1', '2'])).headerIssues).toEqual([' imports/no-header'])
  })
})

describe('a template', () => {
  it('is read back as what it stands for, and its explanations as nothing', () => {
    const dictionary = aDictionary()
    const { headers, notes, example } = importTemplate(dictionary, {
      facts: ['grow/designers', 'grow/shops'],
      years: [2016, 2017],
      program: 'grow',
    })
    const rows = sheetOf(headers, notes, example, [
      codeA,
      '甲',
      '东城',
      '2012-03-15',
      '25',
      '26',
      '7',
      '成长计划',
      '试点企业',
      '制造类',
      '商务局',
      '2017-06-30',
      '3',
      '2016',
    ])
    const read = readSheet(rows, { dictionary })
    expect(headers.slice(4, 7)).toEqual(['设计人员（2016年，人）', '设计人员（2017年，人）', '直营门店（家）'])
    expect([...read.headerIssues, ...issuesOf(read)]).toEqual([])
    expect(read.rows.map(({ row, facts }) => [row, facts.length])).toEqual([[4, 3]])
    expect(read.rows[0]?.membership).toMatchObject({ program: 'grow', tier: 'pilot' })
  })
})
