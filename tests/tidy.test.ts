import { describe, expect, test } from 'vitest'
import { readHouse } from './tidy/house.js'
import type { HouseFile, Rule } from './tidy/house.js'
import { importsFollowFloors, outsidersUseDoors } from './tidy/imports.js'
import { linksLeadSomewhere } from './tidy/links.js'
import {
  codeAsksForNoMeasure,
  codeKnowsNoTenant,
  filesAreKebabCase,
  foldersAreRooms,
  namesSayWhatIsInside,
  roomsHaveNoBarrels,
  skippedTestsSayWhy,
} from './tidy/names.js'
import { clockAndChanceAreAdapters, coreIsPure, environmentIsReadAtTheDoor } from './tidy/places.js'
import { filesExportLittle, foldersAreSmall, sourcesAreShort, yamlIsShort } from './tidy/sizes.js'
import { disabledRulesSayWhy, nothingIsTiedToAMachine, typesAreNotSwitchedOff } from './tidy/writing.js'

const house = readHouse()

/** Files by path. Each of `refuses` breaks the rule, each of `allows` keeps it. */
type Sketch = Readonly<Record<string, string>>
interface Trial {
  readonly refuses: readonly Sketch[]
  readonly allows?: readonly Sketch[]
}

const drawn = (sketch: Sketch): HouseFile[] => Object.entries(sketch).map(([path, text]) => ({ path, text }))

function holds(sentence: string, rule: Rule, { refuses, allows = [] }: Trial): void {
  describe(sentence, () => {
    test('in this house', () => expect(rule(house)).toEqual([]))
    test('and what breaks it is found', () => {
      for (const sketch of refuses) expect(rule(drawn(sketch)), JSON.stringify(sketch)).not.toEqual([])
      for (const sketch of allows) expect(rule(drawn(sketch))).toEqual([])
    })
  })
}

const core = 'packages/core/src'
const server = 'packages/server/src'
const admin = 'packages/admin/src'
const lines = (count: number) => 'x\n'.repeat(count)

holds('a room imports only rooms that stand before it', importsFollowFloors, {
  refuses: [
    { [`${core}/base/a.ts`]: "import { b } from '../facts/b.js'" },
    { [`${core}/facts/a.ts`]: "import {\n  b,\n} from '../claims/b.js'" },
    { [`${core}/facts/a.ts`]: "export * from '../index.js'" },
    { [`${core}/facts/a.ts`]: "import type { B } from '../../../server/src/db/b.js'" },
    { [`${server}/verbs/claims/a.ts`]: "const b = await import('../../http/b.js')" },
    { [`${admin}/claims/A.tsx`]: "import { B } from '../demands/B.js'" },
  ],
  allows: [
    { [`${core}/claims/a.ts`]: "import { b } from '../measures/b.js'\nimport { c } from './c.js'" },
    { [`${core}/base/a.ts`]: "// import { b } from '../facts/b.js'" },
    { [`${core}/index.ts`]: "export { b } from './messages/b.js'" },
    { [`${admin}/claims/A.tsx`]: "import { B } from '../kit/B.js'" },
  ],
})

holds('what comes from outside a package comes in by its doors', outsidersUseDoors, {
  refuses: [
    { [`${core}/base/a.ts`]: "import { readFileSync } from 'node:fs'" },
    { [`${core}/base/a.ts`]: "import { Hono } from 'hono'" },
    { [`${core}/base/a.ts`]: "import { a } from '@peiyu/server'" },
    { [`${server}/verbs/a.ts`]: "import { Hono } from 'hono'" },
    { [`${server}/http/a.ts`]: "import Handlebars from 'handlebars'" },
    { [`${server}/http/a.ts`]: "import leftPad from 'left-pad'" },
    { [`${admin}/claims/A.tsx`]: "import { a } from '@peiyu/server'" },
  ],
  allows: [
    { [`${core}/base/a.ts`]: "import { z } from 'zod'" },
    { [`${core}/base/a.test.ts`]: "import { test } from 'vitest'\nimport { readFileSync } from 'node:fs'" },
    { [`${server}/app.ts`]: "import { Hono } from 'hono'" },
    { [`${server}/http/a.ts`]: "import { cors } from 'hono/cors'" },
    { [`${server}/documents/a.ts`]: "import Handlebars from 'handlebars'" },
  ],
})

holds('the environment is read where a process begins', environmentIsReadAtTheDoor, {
  refuses: [{ [`${server}/http/a.ts`]: 'const port = process.env.PORT' }],
  allows: [{ [`${server}/main.ts`]: 'process.env.PORT' }, { [`${server}/cli/serve.ts`]: 'process.env.PORT' }],
})

holds('the clock and chance come in through adapters', clockAndChanceAreAdapters, {
  refuses: [
    { [`${server}/jobs/a.ts`]: 'const now = Date.now()' },
    { [`${server}/jobs/a.ts`]: 'const text = `${new Date().toISOString()}`' },
    { [`${server}/http/a.ts`]: 'const id = randomUUID()' },
  ],
  allows: [
    { [`${server}/adapters/clock.ts`]: 'export const now = () => Date.now()' },
    { [`${server}/jobs/a.ts`]: "const day = new Date('2026-01-05T00:00:00Z') // not Date.now()" },
  ],
})

holds('the core reads no clock, locale, chance or process', coreIsPure, {
  refuses: ['new Intl.NumberFormat()', 'a.localeCompare(b)', 'n.toLocaleString()', 'new Date(0)', 'process.cwd()'].map(
    code => ({ [`${core}/base/a.ts`]: code }),
  ),
  allows: [{ [`${core}/base/a.ts`]: "/** No Intl. here */ const z = isoDate('new Date()')" }],
})

holds('a source file has at most 300 lines', sourcesAreShort, {
  refuses: [{ [`${core}/base/a.ts`]: lines(301) }],
  allows: [
    { [`${core}/base/a.ts`]: lines(300) },
    { [`${core}/base/a.test.ts`]: lines(301) },
    { [`${core}/messages/zh/claims.ts`]: lines(301) },
  ],
})

holds('a YAML file has at most 150 lines', yamlIsShort, {
  refuses: [{ 'configs/x/programs/y/program.yaml': lines(151) }],
  allows: [{ 'configs/x/sources/a.yaml': lines(151), 'configs/x/examples/y/a.yaml': lines(151) }],
})

holds('a file exports at most 8 things', filesExportLittle, {
  refuses: [
    { [`${core}/base/a.ts`]: 'export const a = 1\n'.repeat(9) },
    { [`${core}/base/a.ts`]: 'export { a, b, c, d, e }\nexport { f, g, h, i }' },
  ],
  allows: [
    { [`${core}/base/a.ts`]: `${'export const a = 1\n'.repeat(8)}export type { B }\nexport interface C {}` },
    { [`${core}/index.ts`]: "export { a } from './a.js'\n".repeat(9) },
  ],
})

holds('a folder has at most 20 source files', foldersAreSmall, {
  refuses: [Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`${core}/base/a${n}.ts`, '']))],
  allows: [Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`${core}/base/a${n}.test.ts`, '']))],
})

holds('a name says what is inside', namesSayWhatIsInside, {
  refuses: [`${core}/base/utils.ts`, `${core}/shared/money.ts`, `${server}/http/types.ts`, `${server}/v2/a.ts`].map(
    path => ({ [path]: '' }),
  ),
  allows: [{ [`${core}/base/money.ts`]: '', 'configs/x/programs/y/measures/service.yaml': '' }],
})

holds('files are kebab-case, components as they are written', filesAreKebabCase, {
  refuses: [
    { [`${core}/base/readingOrder.ts`]: '' },
    { [`${core}/base/Money.ts`]: '' },
    { 'configs/x/programs/y/Program_Two.yaml': '' },
  ],
  allows: [
    { [`${core}/base/reading-order.test.ts`]: '', [`${core}/language/functions/min.examples.yaml`]: '' },
    { [`${admin}/claims/ClaimList.tsx`]: '', [`${admin}/main.tsx`]: '', 'docs/ADD.md': '' },
  ],
})

holds('a room has no barrel', roomsHaveNoBarrels, {
  refuses: [
    { [`${core}/base/index.ts`]: 'export const a = 1' },
    { [`${core}/base/all.ts`]: "/** All. */\nexport { a } from './a.js'\nexport {\n  b,\n} from './b.js'\n" },
  ],
  allows: [
    { [`${core}/index.ts`]: "export { a } from './base/a.js'" },
    { [`${core}/base/a.ts`]: "import { b } from './b.js'\nexport const a = b" },
  ],
})

holds('a folder of core or server is a room', foldersAreRooms, {
  refuses: [{ [`${core}/engine/a.ts`]: '' }, { [`${server}/routes/a.ts`]: '' }],
  allows: [{ [`${core}/base/a.ts`]: '', [`${core}/index.ts`]: '', [`${core}/language/functions/min.ts`]: '' }],
})

holds('no code knows a tenant', codeKnowsNoTenant, {
  refuses: [
    { 'configs/springfield/tenant.yaml': 'name: 春田市', [`${core}/base/a.ts`]: "if (id === 'springfield')" },
    { 'configs/springfield/tenant.yaml': 'name: 春田市', [`${core}/base/a.ts`]: '// 春田的规则' },
  ],
  allows: [{ 'configs/springfield/tenant.yaml': 'name: 春田市', 'tests/a.test.ts': 'springfield' }],
})

const policy = { 'configs/springfield/programs/growth/measures/rent-aid.yaml': 'id: rent-aid' }

holds('no code asks for a program or a measure', codeAsksForNoMeasure, {
  refuses: [
    { ...policy, [`${core}/base/a.ts`]: "if (measure.id === 'rent-aid') return" },
    { ...policy, [`${core}/base/a.ts`]: "switch (program) { case 'growth': }" },
    { ...policy, [`${core}/base/a.ts`]: "program.measures.get('rent-aid')" },
  ],
  allows: [
    { ...policy, [`${core}/base/a.ts`]: "if (kind === 'rent')" },
    { ...policy, 'tests/a.test.ts': "program.measures.get('rent-aid')" },
  ],
})

holds('a test that does not run says why', skippedTestsSayWhy, {
  refuses: [
    { 'tests/a.test.ts': "test.skip('later', () => {})" },
    { 'tests/a.test.ts': "describe.only('', () => {})" },
  ],
  allows: [{ 'tests/a.test.ts': "test('a', context => skipWith(context, 'no browser'))" }],
})

holds('types are not switched off', typesAreNotSwitchedOff, {
  refuses: ['const a: any = 1', 'b as any', 'new Map<any>()', `// @ts-${'ignore'}`, `// @ts-${'nocheck'}`].map(
    code => ({
      'tests/a.ts': code,
    }),
  ),
  allows: [{ 'tests/a.ts': "const a = 'as any' // as any other" }],
})

holds('a lint rule that is switched off carries its reason', disabledRulesSayWhy, {
  refuses: [{ 'tests/a.ts': `// oxlint-${'disable'}-next-line no-console` }],
  allows: [{ 'tests/a.ts': `// oxlint-${'disable'}-next-line no-console -- the door speaks` }],
})

holds('nothing is tied to a machine or a registry', nothingIsTiedToAMachine, {
  refuses: [
    { 'docs/A.md': `see /${'work'}/main` },
    { 'scripts/a.mjs': `const here = '/${'tmp'}/x'` },
    { '.npmrc': `${'registry'}=http://10.0.0.1/` },
    { 'README.md': `from https://${'registry'}.example.org/x` },
    { 'pnpm-lock.yaml': `    resolution: {integrity: x, ${'tarball'}: http://x}` },
  ],
  allows: [{ 'docs/A.md': `../${'work'}/a and https://example.org/${'work'}/a` }],
})

holds('a link of the documentation leads somewhere', linksLeadSomewhere, {
  refuses: [
    { 'README.md': '[a](docs/GONE.md)' },
    { 'docs/A.md': '![a](screens/gone.png)' },
    { 'docs/A.md': '[b](#nowhere)' },
  ],
  allows: [
    {
      'README.md': '[a](docs/A.md#一-two-words), [b](docs/), [c](https://example.org)',
      'docs/A.md': '## 一 Two words!',
    },
  ],
})
