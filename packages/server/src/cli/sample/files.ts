import { stringify } from 'yaml'
import { firm, measureExamples, selectionExamples } from './examples.js'
import { measure, program, selection, source } from './policy.js'

/** What a new tenant is called, and where it stands. */
export interface NewTenant {
  readonly id: string
  readonly name: string
  readonly level: string
  readonly parent: string | undefined
}

/** A text as one YAML value on its line, in quotes where it needs them. */
const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd()

/** The files of a new tenant's folder by path: small, of our own invention, and right as they stand. */
export const sampleFiles = (tenant: NewTenant): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', readme(tenant)],
    ['tenant.yaml', tenantFile(tenant)],
    ['organization.yaml', organization],
    ['sources/sample.yaml', source(scalar(`${tenant.name}（样例）`))],
    ['programs/growth/program.yaml', program],
    ['programs/growth/selection.yaml', selection],
    ['programs/growth/measures/consulting.yaml', measure],
    ['examples/growth/selection.yaml', selectionExamples],
    ['examples/growth/consulting.yaml', measureExamples],
    ['demo/firm.yaml', firm],
  ])

const tenantFile = ({ id, name, level, parent }: NewTenant): string => `peiyu: 1
id: ${id}
name: ${scalar(name)}
level: ${level}
${parent === undefined ? '' : `parent: ${parent}\n`}calendar: cn
`

const organization = `# 样例：请换成文件点名的单位
organizations:
  office:  { name: 成长计划办公室（样例）, kind: office, roles: [office] }
  economy: { name: 经济主管部门（样例）, kind: department, roles: [lead, department] }
  finance: { name: 财政部门（样例）, kind: department, roles: [finance, department] }
`

const readme = ({ name }: NewTenant): string => `# ${name}

**这里的政策是虚构的样例**，只为说明写法；请逐个文件换成你自己的文件和条款。

| 文件 | 内容 |
|---|---|
| \`tenant.yaml\` | 辖区是谁 |
| \`organization.yaml\` | 有哪些单位 |
| \`sources/sample.yaml\` | 文件的条款，逐句概括 |
| \`programs/growth/\` | 一个计划：申报条件、一项资金措施及其限额 |
| \`examples/growth/\` | 示例：文件承诺什么，就写什么，作为测试运行 |
| \`demo/firm.yaml\` | 一家虚构企业，供测算试用 |

写法：先在 \`sources/\` 逐句概括文件，再让每条规则用 \`clause: 三#2\` 引用它所依据的那一句；每项措施配上示例。
每改一处，运行 \`peiyu check\` 和 \`peiyu test\`。
`
