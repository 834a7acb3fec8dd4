import type { IssueParams } from '../../base/issue.js'
import type { TenantReadCode } from '../../tenant/read/codes.js'

type Sentence = (params: IssueParams) => string

const kinds: Readonly<Record<string, string>> = { text: '一个值', list: '列表（每项以“- ”开头）', map: '“键: 值”' }
const kindsOf = (all: IssueParams[string] | undefined): string =>
  String(all ?? '')
    .split('|')
    .map(kind => kinds[kind] ?? kind)
    .join('或')

const meant = ({ nearest }: IssueParams): string => (nearest === undefined ? '' : `是否指 ${nearest}？`)
const found = (params: IssueParams): string => (params.found ? `“${params.found}”` : '')
const under = (params: IssueParams): string => (params.key ? `${params.key} ` : '这里')

/** Words for everything that reading a tenant's files may find (读取配置时的问题). */
export const tenant: Record<TenantReadCode, Sentence> = {
  'tenant/yaml-too-large': p => `文件超过 ${p.most} 字节（256 KB）。请拆成一个文件夹里的几个文件。`,
  'tenant/yaml-too-deep': p => `嵌套超过 ${p.most} 层。请减少层次；多半是括号没有闭合或缩进有误。`,
  'tenant/yaml-too-many': p => `一个文件里的值超过 ${p.most} 个。请拆成一个文件夹里的几个文件。`,
  'tenant/yaml-character': p => `有看不见或不成字的字符 ${p.character}。请删去，从网页或文档粘贴时常会带入。`,
  'tenant/yaml-anchor': p => `${found(p)}会被当作锚点，本格式不用锚点。如 & 是内容的一部分，请给整个值加引号。`,
  'tenant/yaml-alias': p =>
    `${found(p)}会被当作别名，本格式不用别名。如 * 是内容的一部分，请给整个值加引号；表达式不能以 * 开头。`,
  'tenant/yaml-tag': p =>
    `${found(p)}会被当作标签，本格式不用标签。如 ! 是内容的一部分，请给整个值加引号；表达式中“非”写作 not。`,
  'tenant/yaml-directive': () => '本格式不用 % 指令。请删去这一行；如是内容的一部分，请加引号。',
  'tenant/yaml-documents': () => '一个文件只能有一份内容，这里又开始了一份。请删去多余的 ---，或另存为一个文件。',
  'tenant/yaml-merge': () => '本格式不用合并键 <<。请把共用的键直接写出来。',
  'tenant/yaml-explicit-key': () => '不能以 ? 开头。键请写作“键: 值”；如 ? 是内容的一部分，请加引号。',
  'tenant/yaml-key': () => '键必须是一个词，不能为空，也不能是列表或“键: 值”。',
  'tenant/yaml-sign': p => `值不能以 ${p.sign} 开头。请给整个值加引号，或在键后写 | 再另起一行。`,
  'tenant/yaml-tab': () => '这里用了制表符缩进。请改用空格，每层两个。',
  'tenant/yaml-indent': p =>
    `缩进与上下文不一致${p.found ? `：${found(p)}` : ''}。同一层的键应对齐，下一层多两个空格。`,
  'tenant/yaml-quote': p => `引号 ${p.sign} 没有闭合。请在值的末尾补上同样的引号。`,
  'tenant/yaml-bracket': p => `括号 ${String(p.found).slice(0, 1)} 没有配对。请检查 [ ] 和 { } 是否成对。`,
  'tenant/yaml-comma': p => `${found(p)}前少了逗号。[ ] 和 { } 里的各项以“, ”分隔；本身含逗号、冒号的值请加引号。`,
  'tenant/yaml-colon': p => `${found(p)}不是“键: 值”。冒号须是半角，后面须有一个空格；列表的每项以“- ”开头。`,
  'tenant/yaml-two-colons': p =>
    `${found(p)}里又有一个“: ”。值里含“: ”的请加引号；如是下一层的键，请另起一行并多缩进两个空格。`,
  'tenant/yaml-escape': p => `双引号里不认识 ${String(p.found).slice(0, 2)}。反斜杠请写作 \\\\，或改用单引号。`,
  'tenant/yaml-long-key': () => '键太长。请检查是否漏了引号或冒号。',
  'tenant/yaml-after-value': p => `${found(p)}与前面的内容接不上。请检查缩进、引号和冒号。`,
  'tenant/yaml-syntax': p => `${found(p)}不合 YAML 的写法。请检查缩进、引号和括号。`,
  'tenant/full-width-colon': p => `${found(p)}用了全角冒号“：”。键后请用半角冒号和一个空格“: ”。`,
  'tenant/cut-expression': p =>
    p.key === p.expression
      ? `大括号里的 ${p.key} 没有值。请写作“${p.key}: 值”；如是表达式的一部分，请给整个表达式加引号。`
      : `表达式 ${p.expression} 在括号里被逗号或方括号切断了。请加引号${p.key ? `：${p.key}: "${p.expression}"` : ''}，或单独写一行。`,
  'tenant/empty-value': () => '键后没有值。请填写，或删去这个键；值里以 # 开头的内容请加引号。',
  'tenant/empty-file': () => '文件是空的。请填写内容，或删去文件。',
  'tenant/forbidden-key': p => `不能用 ${p.key} 作键。请换一个名称。`,
  'tenant/duplicate-key': p =>
    `键 ${p.key} 重复，前一处在${/^\d+$/.test(String(p.first)) ? `第 ${p.first} 行` : ` ${p.first}`}。请合并或改名。`,
  'tenant/more-issues': p => `此后还有 ${p.count} 个问题没有列出。请先改正以上各处。`,
  'tenant/unknown-key': p => `没有名为 ${p.key} 的键。${meant(p) || `这里可以用：${p.options}。`}`,
  'tenant/missing-key': p => `${p.in ? `${p.in} ` : '这里'}缺少键 ${p.key}。请补上。`,
  'tenant/wrong-kind': p => `${under(p)}应是${kindsOf(p.expected)}，这里是${kindsOf(p.kind)}${found(p)}。`,
  'tenant/unknown-option': p => `${under(p)}没有${found(p)}这个选项。${meant(p)}可选：${p.options}。`,
  'tenant/bad-id': p => `${found(p)}不能作编号。编号以文字开头，其后是文字、数字或连字符，如 growth-share、每家每年。`,
  'tenant/bad-ascii-id': p => `${found(p)}不能作编号：它是网址的一部分，只能用英文字母、数字和连字符，以字母开头。`,
  'tenant/bad-number': p => `${found(p)}不是条目的序号。请写 1、2、3。`,
  'tenant/bad-clause': p => `${found(p)}不能作条款编号。条款编号不含空格和 #，如 三（十七）、一¶2。`,
  'tenant/bad-value': p => `${found(p)}不合要求。请对照说明改正。`,
  'tenant/empty-text': () => '引号里是空的。请填写，或删去这个键。',
  'tenant/same-option': p => `选项${found(p)}写了两次。请删去一个。`,
  'tenant/no-type': p => `没有写类型。请写作“{ 类型: 名称 }”，类型可选：${p.options}。`,
  'tenant/two-types': p => `写了两个类型：${p.found}。一个声明只能有一个类型；要几个值请用 list 和 of。`,
  'tenant/choose-one': p => `${p.keys} 中应写且只写一个。`,
  'tenant/expects-nothing': p => `这个示例没有写应得的结果。请至少写一个：${p.keys}。`,
  'tenant/mixed-language': () => '同一个文件里既有中文键也有英文键。建议统一，可用 peiyu format --lang zh 转换。',
  'tenant/unknown-file': p => `不认识文件 ${p.found}，已跳过。${meant(p) || '请对照配置说明中的文件夹结构。'}`,
}
