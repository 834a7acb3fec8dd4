import { describe, expect, it } from 'vitest'
import { readFolder } from './folder.js'
import { sectionOf } from './path.js'

const placed = (path: string) => {
  const { place } = sectionOf(path)
  return place && [place.section, place.key, place.program, place.id]
}

describe('which section a file is', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['tenant.yaml', ['tenant', 'tenant', undefined, undefined]],
    ['organization.yaml', ['organization', 'organization', undefined, undefined]],
    ['facts.yaml', ['facts', 'facts', undefined, undefined]],
    ['sources/a-2017.yaml', ['source', 'sources/a-2017', undefined, 'a-2017']],
    ['sources/a-2017/3-第三章.yaml', ['source', 'sources/a-2017', undefined, 'a-2017']],
    ['programs/p/program.yaml', ['program', 'programs/p/program', 'p', undefined]],
    ['programs/p/selection.yaml', ['selection', 'programs/p/selection', 'p', undefined]],
    ['programs/p/targets.yaml', ['targets', 'programs/p/targets', 'p', undefined]],
    ['programs/p/targets/2.yaml', ['targets', 'programs/p/targets', 'p', undefined]],
    ['programs/p/duties/2.yaml', ['duties', 'programs/p/duties', 'p', undefined]],
    ['programs/p/measures/m.yaml', ['measure', 'programs/p/measures/m', 'p', 'm']],
    ['examples/p/measures/m.yaml', ['examples', 'examples/p/measures/m', 'p', 'm']],
    ['examples/p/liaison.yaml', ['examples', 'examples/p/liaison', 'p', 'liaison']],
    ['documents/notice.hbs', ['document', 'documents/notice', undefined, 'notice']],
    ['README.md', ['ignored', 'README.md', undefined, undefined]],
    ['demo/users.yaml', ['ignored', 'demo/users', undefined, undefined]],
    ['programs/p/measures/x/y.yaml', undefined],
    ['../tenant.yaml', undefined],
  ]
  for (const [path, expected] of cases) it(path, () => expect(placed(path)).toEqual(expected))

  it('an unknown file is a warning with the nearest path', () => {
    const params = (path: string) =>
      sectionOf(path).issues.map(issue => [issue.severity, issue.code, issue.params.nearest])
    expect(params('tenants.yaml')).toEqual([['warning', 'tenant/unknown-file', 'tenant.yaml']])
    expect(params('programs/p/liason.yml')).toEqual([['warning', 'tenant/unknown-file', 'programs/p/liaison.yaml']])
    expect(params('programs/p/measure/m.yaml')).toEqual([
      ['warning', 'tenant/unknown-file', 'programs/p/measures/m.yaml'],
    ])
    expect(params('x/y/z.txt')).toEqual([['warning', 'tenant/unknown-file', undefined]])
  })
})

describe('a folder', () => {
  const files = (more: Record<string, string>) =>
    readFolder(new Map(Object.entries({ 'tenant.yaml': 'peiyu: 1\nid: a\nname: 甲\nlevel: 市', ...more })))
  const source = (folder: ReturnType<typeof readFolder>) =>
    folder.sections.find(section => section.section === 'source')

  it('joins the files of one section and keeps their places', () => {
    const folder = files({
      'sources/s/1.yaml': 'title: 文\nclauses:\n  一: 甲',
      'sources/s/2.yaml': 'clauses:\n  二: { name: 乙, statements: { 1: 丙 } }',
    })
    expect(folder.issues).toEqual([])
    const found = source(folder)
    expect(found?.files).toEqual(['sources/s/1.yaml', 'sources/s/2.yaml'])
    expect(found?.read.value).toEqual({
      title: '文',
      clauses: { 一: { name: '甲' }, 二: { name: '乙', statements: { 1: { says: '丙' } } } },
    })
    expect(found?.read.placeOf(['clauses', '二', 'statements', '1', 'says'])).toEqual({
      file: 'sources/s/2.yaml',
      line: 2,
      column: 34,
    })
  })

  it('refuses what two files of a section both say', () => {
    const folder = files({ 'sources/s/1.yaml': 'title: 文', 'sources/s/2.yaml': 'title: 武' })
    expect(folder.issues.map(({ code, at, params }) => [code, at?.file, params.first])).toEqual([
      ['tenant/duplicate-key', 'sources/s/2.yaml', 'sources/s/1.yaml:1'],
    ])
  })

  it('does not half read a section of which one file is broken', () => {
    const folder = files({ 'sources/s/1.yaml': 'title: 文', 'sources/s/2.yaml': 'clauses：x' })
    expect(source(folder)).toBeUndefined()
    expect(folder.issues.map(issue => issue.code)).toEqual(['tenant/full-width-colon'])
  })

  it('tells all files at once, in reading order, and keeps the templates', () => {
    const folder = files({
      'facts.yaml': 'fact: {}',
      'organization.yaml': 'organizations:',
      'documents/n.hbs': '{{name}}',
    })
    expect(folder.issues.map(({ code, at }) => `${at?.file}:${at?.line}:${at?.column} ${code}`)).toEqual([
      'facts.yaml:1:1 tenant/unknown-key',
      'organization.yaml:1:15 tenant/empty-value',
    ])
    expect(folder.documents.get('n')).toEqual({ file: 'documents/n.hbs', text: '{{name}}' })
    expect(folder.sections[0]?.read.value).toMatchObject({ id: 'a', level: 'city' })
  })
})
