import type { IssueParams } from '../../base/issue.js'
import { functions } from '../../language/functions/functions.js'
import type { LanguageCode } from '../../language/read/codes.js'

type Sentence = (params: IssueParams) => string

const meant = ({ suggestion }: IssueParams): string => (suggestion ? `是否指 ${suggestion}？` : '')
const isQuoted = (text: string): boolean => /^["'“‘『]..*/u.test(text)

function argumentsOf({ name, expected, found }: IssueParams): string {
  const signature = functions.get(String(name))?.signature
  const due = String(expected).endsWith('+') ? `至少 ${String(expected).slice(0, -1)}` : expected
  return `${name} 要 ${due} 个参数，这里写了 ${found} 个。${signature ? `写法：${signature}。` : ''}`
}

function tooMuch({ found }: IssueParams): string {
  if (/^[)）\]］】]$/u.test(String(found))) return `${found} 没有与它配对的左括号。请删去，或补上左括号。`
  return `${found ? `“${found}”` : '这里'}多出来了，或者它前面少了运算符（+ - * / == and or）。`
}

/** What cannot be done with two dimensions, by operator. */
const together: Readonly<Record<string, string>> = { '*': '相乘', '/': '相除', '+': '相加', '-': '相减' }
const branches: Readonly<Record<string, string>> = {
  if: '“则”后与“否则”后须是同一种数',
  each: '各项须是同一种数',
}

function mixed({ operator, expected, found }: IssueParams): string {
  const sides = branches[String(operator)]
  if (sides) return `${sides}：前面是${expected}，这里是${found}。`
  return `${expected}不能与${found}${together[String(operator)] ?? '相比'}：左边是${expected}，右边是${found}。`
}

/** Words for everything that an expression may get wrong (表达式中的问题). */
export const language: Record<LanguageCode, Sentence> = {
  'language/assignment': () => '这里要比较是否相等，请用两个等号：==。',
  'language/backward-range': () => '范围的两端写反了。小的在前，大的在后，如 5%..8%。',
  'language/chained-comparison': p =>
    `比较不能连着写，这里又来了一个 ${p.found}。请拆成两个条件，用 and（且）连接，如 a <= x and x <= b。`,
  'language/empty': () => '表达式是空的。请填写，或删去这个键。',
  'language/missing-else': () => '如果…则… 之后缺少 else（否则）：条件不成立时是多少？没有就写 else 0。',
  'language/missing-operand': p =>
    `${p.after ? `“${p.after}”之后` : '这里'}缺少一个值${p.found ? `，却是“${p.found}”` : ''}。请补上数、名称或括号里的表达式。`,
  'language/mixed-dimensions': mixed,
  'language/needs-unit': p =>
    `${p.expected === '日期' ? '只写了一个数' : '数字没有单位'}：这里要${p.expected || '带单位的数'}，${p.suggestion ? `请写成 ${p.suggestion}` : '请写上单位'}。`,
  'language/needs-year': p => `${p.found} 是按年的数据，须写明哪一年，如 ${p.found}[year] 或 ${p.found}[year - 1]。`,
  'language/not-monotone': p =>
    `承办人裁量的 ${p.found} 在金额里出现不止一次，且作用方向不同，算不出可靠的上下限。请改写为只用一次。`,
  'language/not-yearly': p =>
    p.suggestion
      ? `这里要按年的数据本身，不取某一年：请写 ${p.suggestion}。`
      : `${p.found ? `${p.found} ` : '这里'}不是按年的数据（声明里没有 per: year），没有各年的数。请去掉年份，或换一个按年的数据。`,
  'language/number-too-large': () => '数字太长，系统不接受。请核对位数；大数请用万、亿。',
  'language/option-alone': p => `${p.found} 是选项，不能单独使用。请写在它所属的数据旁边，如 ${p.suggestion}。`,
  'language/shadowed-name': p => `列表里的 ${p.found} 与外面的名称相同，分不清指哪一个。请给其中一个换名称。`,
  'language/tight-minus': p =>
    p.suggestion
      ? `${p.found} 会被读成一个名称。减号两边须各有一个空格，请写成 ${p.suggestion}。`
      : '减号两边须各有一个空格，如 year - 1。',
  'language/too-deep': p =>
    p.of === 'lists'
      ? `列表套列表超过 ${p.limit} 层，算起来太慢。请用 let（其中）分步来写，或少用一个列表。`
      : `括号或条件套了超过 ${p.limit} 层。请用 let（其中）把中间结果起个名称，分步来写。`,
  'language/too-long': p =>
    `表达式太长，超过 ${p.limit} ${p.of === 'parts' ? '项' : '个字符'}。请用 let（其中）分步来写，或改用表。`,
  'language/unclosed': p => `${p.found} 没有闭合。请补上 ${p.expected}。`,
  'language/unexpected': p =>
    p.expected
      ? `这里应是 ${p.expected}${p.found ? `，却是“${p.found}”` : ''}。如果…则…否则… 写作 if … then … else …。`
      : tooMuch(p),
  'language/unknown-character': p => {
    if (isQuoted(String(p.found))) return `名称和选项不加引号：${p.found} 请写成 ${p.suggestion || '不带引号的名称'}。`
    return `表达式里不认识字符“${p.found}”。${p.suggestion ? `请改用 ${p.suggestion}。` : '请删去。'}`
  },
  'language/unknown-function': p =>
    `没有名为 ${p.found} 的函数或表。${meant(p) || '可用的函数：min、max、round、abs、growth、increment、compound、latest、sum、any、all、count、slices、awarded。'}`,
  'language/unknown-name': p =>
    `${p.found ? `没有名为 ${p.found} 的数据` : '这里要一个名称'}。${meant(p) || '请核对名称，或在 facts（申报数据）、parameters（参数）中声明。'}`,
  'language/unknown-option': p =>
    `没有${p.found ? `名为 ${p.found} 的` : '这样的'}选项。${meant(p)}${p.options ? `可选：${p.options}。` : ''}`,
  'language/unknown-part': p =>
    `没有名为 ${p.found} 的列。${meant(p)}${p.options ? `可用：${p.options}。` : '点号后面要一个列名。'}`,
  'language/unknown-unit': p =>
    p.suggestion
      ? `单位与后面的词连在一起了：${p.found}。请用空格分开，写成 ${p.suggestion}。`
      : `数字后面的“${p.found}”不是单位。单位如 元、万元、%、家、年、个月；名称不能以数字开头。`,
  'language/wrong-arguments': argumentsOf,
  'language/wrong-type': p => `这里应是${p.expected}，却是${p.found}。`,
}
