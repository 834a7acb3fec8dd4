import { firm, measureExamples, selectionExamples } from './examples.js'
import { measure, program, selection, source } from './policy.js'
import { type Answers, completed, isSample } from './questions.js'
import { inBraces, scalar } from './scalar.js'

/** The files of a new tenant's folder by path: what was answered, small, otherwise of our own invention, and right. */
export function sampleFiles(given: Answers): ReadonlyMap<string, string> {
  const answers = completed(given)
  const [programs, examples] = [`programs/${answers.program}`, `examples/${answers.program}`]
  return new Map([
    ['README.md', readme(answers)],
    ['tenant.yaml', tenantFile(answers)],
    ['organization.yaml', organization(answers)],
    [`sources/${answers.source}.yaml`, source(answers)],
    [`${programs}/program.yaml`, program(answers)],
    [`${programs}/selection.yaml`, selection],
    [`${programs}/measures/consulting.yaml`, measure],
    [`${examples}/selection.yaml`, selectionExamples(answers)],
    [`${examples}/consulting.yaml`, measureExamples(answers)],
    ['demo/firm.yaml', firm(answers)],
  ])
}

const tenantFile = ({ id, name = '', level, parent }: Answers): string => `peiyu: 1
id: ${id}
name: ${scalar(name)}
level: ${level}
${parent === undefined ? '' : `parent: ${parent}\n`}calendar: cn
`

const organization = ({ office = '' }: Answers): string => `# 样例：请换成文件点名的单位
organizations:
  office:  { name: ${inBraces(office)}, kind: office, roles: [office] }
  economy: { name: 经济主管部门（样例）, kind: department, roles: [lead, department] }
  finance: { name: 财政部门（样例）, kind: department, roles: [finance, department] }
`

const invented = (answers: Answers): string =>
  isSample(answers)
    ? '**这里的政策是虚构的样例**，只为说明写法；请逐个文件换成你自己的文件和条款。'
    : '辖区、文件、计划照你的回答；**条款、措施和示例是虚构的样例**，文件里没有，只为说明写法：请逐个换成文件的条款。'

const readme = (answers: Answers): string => `# ${answers.name}

${invented(answers)}

| 文件 | 内容 |
|---|---|
| \`tenant.yaml\` | 辖区是谁 |
| \`organization.yaml\` | 有哪些单位 |
| \`sources/${answers.source}.yaml\` | 文件的条款，逐句概括 |
| \`programs/${answers.program}/\` | 一个计划：申报条件、一项资金措施及其限额 |
| \`examples/${answers.program}/\` | 示例：文件承诺什么，就写什么，作为测试运行 |
| \`demo/firm.yaml\` | 一家虚构企业，供测算试用 |

写法：先在 \`sources/\` 逐句概括文件，再让每条规则用 \`clause: 三#2\` 引用它所依据的那一句；每项措施配上示例。
每改一处，运行 \`peiyu check\` 和 \`peiyu test\`。
`
