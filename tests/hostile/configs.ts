import { base, changed } from '../golden/base.js'

type Patch = Readonly<Record<string, string>>

/** A family of configs that a hostile author might send: each a name and what it changes in a sound config. */
export interface ConfigFamily {
  readonly name: string
  /** What is said of each of them, where it is the same. */
  readonly code?: string
  readonly configs: readonly (readonly [name: string, patch: () => Patch])[]
}

const measure = 'programs/grow/measures/services.yaml'
const program = 'programs/grow/program.yaml'
const rules = 'sources/rules.yaml'
const example = 'examples/grow/services.yaml'
const organization = 'organization.yaml'
const allFiles = [
  'tenant.yaml',
  'facts.yaml',
  organization,
  rules,
  program,
  measure,
  example,
  'programs/grow/selection.yaml',
  'programs/grow/evaluation.yaml',
  'programs/grow/targets.yaml',
] as const

const many = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join('')
const textOf = (path: string): string => base[path] ?? ''
/** What follows a file as it is. */
const behind = (path: string, text: string): Patch => ({ [path]: `${textOf(path)}${text}` })
const replaced = (path: string, from: string, to: string): Patch => {
  if (!textOf(path).includes(from)) throw new Error(`${path} does not say ${from}`)
  return { [path]: textOf(path).replace(from, to) }
}

const family = (name: string, configs: Readonly<Record<string, Patch | (() => Patch)>>): ConfigFamily => ({
  name,
  configs: Object.entries(configs).map(
    ([one, patch]) => [one, typeof patch === 'function' ? patch : () => patch] as const,
  ),
})

/** The same in each file of a config. */
const everywhere = (name: string, text: (path: string) => string): ConfigFamily =>
  family(name, Object.fromEntries(allFiles.map(path => [path, () => ({ [path]: text(path) })])))

/** The same with values of one place. */
const eachOf = (name: string, values: readonly string[], patch: (value: string) => Patch): ConfigFamily => ({
  name,
  configs: values.map(
    (value, i) =>
      [`${i + 1} ${value.slice(0, 30).replaceAll('\n', '⏎').replaceAll('\0', 'NUL')}`, () => patch(value)] as const,
  ),
})

/** A family of which each config is told the same. */
const saying = (code: string, one: ConfigFamily): ConfigFamily => ({ ...one, code })

const laughs = (depth: number, width: number): string =>
  many(depth, n => `l${n}: &l${n} [${n === 0 ? 'ha' : many(width, () => `*l${n - 1}, `)}]\n`)

const letProbe = (expression: string): Patch => behind(measure, `let:\n  probe: |-\n    ${expression}\n`)

const yaml: readonly ConfigFamily[] = [
  saying(
    'tenant/yaml-anchor',
    everywhere('billion laughs', () => laughs(9, 9)),
  ),
  saying(
    'tenant/yaml-alias',
    family(
      'aliases',
      Object.fromEntries(
        [1, 10, 100, 1_000, 5_000, 10_000, 20_000, 30_000, 40_000, 60_000].map(count => [
          `${count}`,
          () => ({ 'facts.yaml': `a: &a ${'x'.repeat(1_000)}\nb: [${'*a,'.repeat(count)}]\n` }),
        ]),
      ),
    ),
  ),
  saying(
    'tenant/yaml-merge',
    family(
      'merge keys',
      Object.fromEntries(
        [1, 2, 5, 10, 50, 100, 500, 1_000, 2_000, 5_000].map(count => [
          `${count}`,
          () => ({ 'facts.yaml': many(count, () => '<<: {}\n') }),
        ]),
      ),
    ),
  ),
  family(
    'flat keys',
    Object.fromEntries(
      [5_000, 8_000, 10_000, 15_000, 20_000, 28_000, 50_000, 100_000, 200_000, 400_000].map(count => [
        `${count}`,
        () => ({ 'facts.yaml': `facts:\n${many(count, n => `  k${n}: 1\n`)}` }),
      ]),
    ),
  ),
  family('depth', {
    brackets: () => ({ 'facts.yaml': '['.repeat(100_000) }),
    braces: () => ({ 'facts.yaml': '{'.repeat(250_000) }),
    'brackets that close': () => ({ 'facts.yaml': `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}` }),
    'braces with keys': () => ({ 'facts.yaml': '{a: '.repeat(50_000) }),
    'a block': () => ({ 'facts.yaml': many(600, n => `${' '.repeat(n)}a:\n`) }),
    'lists in a line': () => ({ 'facts.yaml': '- '.repeat(100_000) }),
    'keys in a line': () => ({ 'facts.yaml': '? '.repeat(100_000) }),
    'keys and lists': () => ({ 'facts.yaml': '? - '.repeat(50_000) }),
    'texts of many lines': () => ({ 'facts.yaml': many(600, n => `${' '.repeat(n)}- |\n`) }),
    'a measure': () => behind(measure, `parts: ${'[['.repeat(20_000)}`),
  }),
  eachOf(
    'prototypes',
    [
      '__proto__',
      'constructor',
      'prototype',
      '"__proto__"',
      "'constructor'",
      '"__proto\\u005f_"',
      'ｐｒｏｔｏｔｙｐｅ',
      '? __proto__\n',
      '!!str __proto__',
      '"\\x5f_proto__"',
    ],
    key => ({ 'facts.yaml': `facts:\n  ${key}: { money: 金额 }\n` }),
  ),
  saying(
    'tenant/yaml-tag',
    eachOf(
      'tags',
      [
        '!!js/function "x"',
        '!!python/object/apply:os.system [ls]',
        '!include ../../etc/passwd',
        '!!binary aGk=',
        '!!set {a}',
        '!!timestamp 2017-01-01',
        '!<tag:yaml.org,2002:str> x',
        '!local x',
        '! x',
        '!!omap [a: 1]',
      ],
      value => ({ 'tenant.yaml': textOf('tenant.yaml').replace('清河市', value) }),
    ),
  ),
  saying(
    'tenant/duplicate-key',
    everywhere('duplicate keys', () => 'id: a\nname: b\nid: c\n'),
  ),
  eachOf(
    'characters',
    [
      '\0',
      '\ufeff',
      '\ud800',
      '\u202e',
      '\u200b',
      '\u2066',
      '\u0007',
      '\u0085',
      '\uffff',
      '"\\0"',
      '"\\ud83d"',
      '\u2028',
    ],
    sign => replaced('tenant.yaml', '清河市', sign.startsWith('"') ? sign : `清${sign}河`),
  ),
  eachOf(
    'documents',
    [
      '%YAML 1.1\n---\na: 1',
      '%TAG ! tag:x,2000:\n---\na: 1',
      'a: 1\n---\nb: 2',
      '---\na: 1\n---\n',
      '---\n'.repeat(20_000),
      '---\na: 1\n'.repeat(20_000),
      'a: 1\n...\nb: 2',
      '%X\n---\n',
      '--- a\n--- b',
      'a: 1\n--- \n',
    ],
    text => ({ 'facts.yaml': text }),
  ),
  eachOf(
    'broken syntax',
    [
      'facts: [',
      'facts: }',
      'facts: "a',
      "facts: 'a",
      'facts:\n\t- a',
      'a: b: c',
      '- a\nb: c',
      'facts: |x\n',
      '@a',
      '`a',
      '{a: b: c}',
      '? a',
    ],
    text => ({ 'facts.yaml': text }),
  ),
  everywhere('another shape', path => (path === 'tenant.yaml' ? '- a\n' : '- [a, { b: c }]\n- null\n')),
]

const meaning: readonly ConfigFamily[] = [
  eachOf(
    'keys that nobody knows',
    [
      'audit: off',
      'retention: 1天',
      'mfa: false',
      'roles: { admin: [system, security] }',
      'include: ../../secrets.yaml',
      'template: ../../etc/passwd',
      'script: process.exit()',
      'webhook: http://127.0.0.1:1/x',
      'pattern: ^(a+)+$',
      'tenant: dongyang',
      'superuser: true',
      'toString: x',
    ],
    line => behind('tenant.yaml', `${line}\n`),
  ),
  eachOf(
    'ids',
    ['../etc', '../../qinghe', 'qing he', 'qínghé', 'qinghе', '清河', '-qinghe', 'a/b', '*', '"a\\nb"', '""', 'a.b'],
    id => replaced('tenant.yaml', 'id: qinghe', `id: ${id}`),
  ),
  eachOf(
    'paths',
    [
      '../../etc/passwd',
      '/etc/passwd.yaml',
      'programs/../tenant2.yaml',
      'C:\\x.yaml',
      'programs/grow/measures/../../x.yaml',
      `programs/grow/${'x'.repeat(300)}.yaml`,
      'http://127.0.0.1/x.yaml',
      'programs//x.yaml',
      './facts.yaml',
      '.git/config',
      'facts.yaml\0.png',
      'programs/grow/measures/a.yaml ',
    ],
    path => ({ [path]: 'id: x\n' }),
  ),
  family('organizations', {
    'a kind that is none': { [organization]: 'organizations:\n  a: { name: 甲, kind: god }\n' },
    'no name': { [organization]: 'organizations:\n  a: { kind: department }\n' },
    'a successor that is not there': {
      [organization]: 'organizations:\n  a: { name: 甲, kind: department, until: 2018-01-01, successor: zz }\n',
    },
    'a parent that is not there': {
      [organization]: 'organizations:\n  a: { name: 甲, kind: department, parent: zz }\n',
    },
    'a day that is none': { [organization]: 'organizations:\n  a: { name: 甲, kind: department, from: 2018-02-30 }\n' },
    'a list': { [organization]: 'organizations: [a, b]\n' },
    'a text': { [organization]: 'organizations: all\n' },
    'an id in capitals': { [organization]: 'organizations:\n  A B: { name: 甲, kind: department }\n' },
    'a key that is none': { [organization]: 'organizations:\n  a: { name: 甲, kind: department, grants: all }\n' },
    'a post of nobody': {
      [organization]: 'organizations:\n  a: { name: 甲, kind: department }\nposts:\n  p: { name: 长, of: zz }\n',
    },
  }),
  family('circles', {
    lets: { 'facts.yaml': 'let: { a: b, b: c, c: a }\n' },
    'a let of itself': { 'facts.yaml': 'let: { a: a }\n' },
    'a let of itself plus one': { 'facts.yaml': 'let: { a: a + 1 }\n' },
    'a table of itself': { 'facts.yaml': 'tables: { a: { by: a, rows: { x: 1 } } }\n' },
    'lets in a condition': { 'facts.yaml': 'let: { a: if b then 1 else 2, b: a > 1 }\n' },
    'a chain of 2,000 lets': () => ({
      'facts.yaml': `let:\n  a0: 1元\n${many(2_000, n => `  a${n + 1}: a${n} + 1元\n`)}`,
    }),
    'a chain of long lets': () => ({
      'facts.yaml': `let:\n  a0: 1元\n${many(20, n => `  a${n + 1}: a${n}${' + 1元'.repeat(450)}\n`)}`,
    }),
    'lets in two files': { ...behind(measure, 'let: { a: b }\n'), 'facts.yaml': 'let: { b: a }\n' },
    'a tier treated as none': replaced(program, 'treated-as: pilot', 'treated-as: zz'),
    'a let that its table looks up': { 'facts.yaml': 'let: { a: t }\ntables: { t: { by: a, rows: { x: 1 } } }\n' },
  }),
  eachOf(
    'expressions that are too much',
    [
      '('.repeat(900),
      `${'('.repeat(100)}1${')'.repeat(100)}`,
      'not '.repeat(900),
      'spending + '.repeat(10_000),
      '9'.repeat(1_000),
      `0.${'1'.repeat(1_000)}元`,
      'a'.repeat(3_000),
      '@ '.repeat(1_900),
      'if urgent then '.repeat(100),
      'min('.repeat(500),
    ],
    letProbe,
  ),
  eachOf(
    'expressions that are none',
    [
      'process.exit()',
      "require('fs')",
      'constructor.constructor("return 1")()',
      'spending.__proto__',
      '[].map(x => x)',
      '`${1}`',
      'spending; spending',
      'eval(spending)',
      '{{constructor}}',
      'spending = 5',
      '/^(a+)+$/',
      'fetch("http://127.0.0.1")',
    ],
    letProbe,
  ),
  eachOf(
    'amounts',
    ['9007199254740993', '010', '0x10', '1e309', '.nan', '.inf', '1_000', '12:30:00', 'yes', '~', '5平方米', '100'],
    value => replaced(measure, 'max: 100万', `max: ${value}`),
  ),
  eachOf(
    'days',
    [
      '2021-12-31..2017-02-10',
      '2017-02-30..2021-12-31',
      '9999-01-01..9999-12-31',
      '今天..明天',
      '0000-00-00..',
      '2017/02/10..2021/12/31',
      'now..',
      '2017-13-01..2018-01-01',
      '-1..',
      '..',
    ],
    span => replaced(program, 'in-force: 2017-02-10..2021-12-31', `in-force: ${span}`),
  ),
  eachOf(
    'clauses',
    ['九', '二#9', '../二', '一#', '#', '二（一）（二）', '一..二', '""', '{}', 'constructor'],
    clause => replaced(measure, 'clause: 二\n', `clause: ${clause}\n`),
  ),
  family('tables and ranges', {
    'a range turned round': replaced(measure, 'extra: 5%..8%', 'extra: 8%..5%'),
    'rows that are no rows': replaced(
      measure,
      'rows: [{ above: 0年, gives: 5% }, { from: 3年, gives: 8% }]',
      'rows: all',
    ),
    'rows that give what the others do not': replaced(
      measure,
      '{ from: 3年, gives: 8% }',
      '{ from: 3年, gives: 8万元 }',
    ),
    'a row of another unit': replaced(measure, 'from: 3年', 'from: 3元'),
    'a row that gives nothing': replaced(measure, '{ from: 3年, gives: 8% }', '{ from: 3年 }'),
    'rows of an option that is none': replaced(measure, 'agreed: { cap: 50万', 'agredd: { cap: 50万'),
    'a column less': replaced(measure, 'agreed: { cap: 50万, part: 30% }', 'agreed: { cap: 50万 }'),
    'a rate that is money': replaced(measure, 'rate: share', 'rate: spending'),
    'a base that is a ratio': replaced(measure, 'base: spending', 'base: share'),
    'a default that is no option': replaced(measure, 'default: paid', 'default: later'),
    'a limit per nothing': replaced(measure, 'per: [firm, year]', 'per: [planet]'),
  }),
]

export const configFamilies: readonly ConfigFamily[] = [...yaml, ...meaning]

/** A config of a family. */
export const filesOf = (patch: Patch): ReadonlyMap<string, string> => changed(patch)

/** Ways of writing the same text, none of which is hostile. */
export const spellings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': text => text,
  'with CRLF': text => text.replaceAll(/\r?\n/g, '\r\n'),
  'with marks of UTF-8': text => `\ufeff${text}`,
  'with comments': text => `# 说明\n${text}\n# 完\n`,
  'with a beginning and an end': text => (text.startsWith('---') ? text : `---\n${text}\n...\n`),
}

const spelt = (spell: (text: string) => string): Patch =>
  Object.fromEntries(Object.entries(base).map(([path, text]) => [path, spell(text)]))

/** Configs that are out of the common, and sound. */
export const soundPatches: readonly (readonly [name: string, patch: () => Patch])[] = [
  ...Object.entries(spellings).map(([name, spell]) => [name, () => spelt(spell)] as const),
  ['with blank lines', () => spelt(text => `\n\n${text.replaceAll('\n', '\n\n')}`)],
  ['with 500 facts', () => ({ 'facts.yaml': `facts:\n${many(500, n => `  f${n}: { money: 数据${n} }\n`)}` })],
  [
    'with 100 lets in a chain',
    () => ({ 'facts.yaml': `let:\n  a0: 1元\n${many(100, n => `  a${n + 1}: a${n} + 1元\n`)}` }),
  ],
  ['with a title of 200 signs', () => replaced(rules, '清河市扶持企业成长办法', '清'.repeat(200))],
  ['with signs of all kinds in a name', () => replaced('tenant.yaml', '清河市', '"清河市 <b>&amp;</b> {{x}} =1+1 𠮷"')],
]
