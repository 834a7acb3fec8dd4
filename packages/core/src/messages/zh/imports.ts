import type { IssueParams } from '../../base/issue.js'
import type { ImportsCode } from '../../imports/codes.js'

type Sentence = (params: IssueParams) => string

const meant = ({ suggestion }: IssueParams): string => (suggestion ? `是否指 ${suggestion}？` : '')
const possible = ({ options }: IssueParams): string => (options ? `可填：${options}。` : '')

/** What is wrong with a package, by kind. */
const unsafe: Readonly<Record<string, Sentence>> = {
  entries: p => `压缩包里有 ${p.found} 个文件，不像一个工作簿`,
  ratio: p => `“${p.found}”展开后比压缩时大一百倍以上`,
  size: p => `“${p.found}”展开后太大`,
  texts: () => '不同的文字太多',
  path: p => `文件名“${p.found}”指向别处`,
  link: p => `“${p.found}”是链接`,
  nested: p => `里面还套着别的文件“${p.found}”`,
  twice: p => `“${p.found}”出现两次`,
  part: p => `“${p.found}”不该出现在工作簿里`,
}

/** Words for what is wrong with a file, a header or a cell that was to be imported (导入的问题). */
export const imports: Record<ImportsCode, Sentence> = {
  'imports/too-slow': () => '读取文件用时太长，已经停止。请拆成几个较小的文件再试。',
  'imports/too-much-memory': () => '读取文件占用的内存太多，已经停止。请拆成几个较小的文件再试。',
  'imports/reader-ended': () => '读取文件的程序意外结束，没有读到任何内容。请重试；仍不行时请联系管理员。',
  'imports/bad-path': p =>
    `文件名“${p.found}”不能用：要在文件夹之内，不用隐藏文件、“..”和特殊符号，不超过 200 字。请改名。`,
  'imports/too-many-files': p => `文件太多或太大（${p.found} 个，最多 ${p.most} 个）。请核对是否选对了文件夹。`,
  'imports/empty-file': () => '文件是空的。请核对是否选对了文件。',
  'imports/too-large': p => `文件超过 ${p.most || '允许的'} MB。请拆成几个文件，分次导入。`,
  'imports/old-xls': () => '这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再导入。',
  'imports/encrypted': () => '文件设了打开密码。请取消密码，另存后再导入。',
  'imports/macro': () => '文件带有宏。请另存为不带宏的“Excel 工作簿（.xlsx）”再导入。',
  'imports/web-page': () => '这其实是一个网页文件，只是名字像表格。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。',
  'imports/not-a-sheet': p => `这不是表格文件${p.found ? `（像是 ${p.found} 文件）` : ''}。请导入 .xlsx 或 .csv。`,
  'imports/damaged': p =>
    `文件已损坏或不完整${p.found ? `（${p.found} 处）` : ''}。请用 Excel 或 WPS 打开，另存一份再导入。`,
  'imports/unsafe-package': p =>
    `文件不安全，不予读取：${unsafe[String(p.kind)]?.(p) ?? '内容异常'}。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。`,
  'imports/encoding': () => '认不出文件的文字编码。请另存为“CSV UTF-8”或 .xlsx 再导入。',
  'imports/open-quote': p =>
    `第 ${p.found} 行有一个双引号没有配对，后面的内容无法分列。请补上引号，或另存为 .xlsx 再导入。`,
  'imports/no-sheet': p =>
    `${p.found ? `没有名为“${p.found}”的工作表。` : '文件里没有可以读取的工作表。'}${p.options ? `现有：${p.options}。` : ''}请核对所选的工作表。`,
  'imports/too-many-columns': p =>
    `列太多（到了第 ${p.found} 列${p.most ? `，最多 ${p.most} 列` : ''}）。请删去不用的列。`,
  'imports/too-many-rows': p => `行数超过 ${p.most} 行。请拆成几个文件，分次导入。`,
  'imports/no-header': () =>
    '前十行里没有认出表头。请让某一行写明各列的名称，如“统一社会信用代码”“企业名称”“营业收入（2017年，万元）”，或下载模板填写。',
  'imports/merged-header': p => `表头 ${p.found} 是合并单元格，分不清指哪一列。请取消合并，给每一列各写一个名称。`,
  'imports/no-credit-code': () => '没有一列是统一社会信用代码，无法知道每行是哪家企业。请加上这一列，或指定哪一列是。',
  'imports/same-target': p => `这一列与 ${p.first} 的含义相同。请把其中一列设为不导入。`,
  'imports/unknown-target': p =>
    `没有名为“${p.found}”的数据。${meant(p)}${p.options ? `有几个同名的数据：${p.options}，请指定一个。` : '请指定这一列的含义，或设为不导入。'}`,
  'imports/needs-year': p =>
    `${p.name}是按年的数据，要知道是哪一年的。请在表头写明年份，如“${p.name}（2017年）”，或加一列“年度”。`,
  'imports/no-year': p => `${p.name}不按年，不能指定为 ${p.found} 年的。请去掉年份。`,
  'imports/wrong-unit': p => `${p.name ?? ''}不能用“${p.found}”作单位。请核对表头里的单位。`,
  'imports/formula': p =>
    `这里是公式${p.found ? `（${p.found}）` : ''}，不读取公式的结果。请复制后用“选择性粘贴→数值”贴成数值。`,
  'imports/error-value': p => `这里是错误值${p.found ? ` ${p.found}` : ''}。请改成数值，没有的留空。`,
  'imports/unit-in-format': p =>
    `这里存的数是 ${p.found}，显示的单位来自单元格格式，分不清实际是多少。请把格式改为“常规”，单位写在表头或数字后面，如 300万元。`,
  'imports/too-long': p => `文字太长${p.most ? `，最多 ${p.most} 字` : ''}。请缩短。`,
  'imports/character': p => `文字里有看不见的字符 ${p.character}。请删去后重新输入。`,
  'imports/merged': p => `这一行有跨行的合并单元格（${p.found}），各行的值分不清。请取消合并，逐行填写。`,
  'imports/lacks-credit-code': () => '没有填统一社会信用代码，不知道是哪家企业。请照营业执照填写。',
  'imports/duplicate': p => `${p.found} 在第 ${p.first} 行已经有了。请合并成一行，或核对代码。`,
  'imports/other-name': p =>
    `这里的企业名称是“${p.found}”，第 ${p.first} 行同一代码的名称是“${p.expected}”。请核对代码或名称。`,
  'imports/bad-day': p => `“${p.found}”不是日期。请写作 2018-11-21。`,
  'imports/bad-year': p => `“${p.found}”不是年份。请写四位数字，如 2017。`,
  'imports/unknown-town': p => `没有名为“${p.found}”的镇街或园区。${meant(p) || '请核对名称。'}`,
  'imports/unknown-organization': p => `没有名为“${p.found}”的单位。${meant(p) || '请核对名称。'}`,
  'imports/unknown-program': p => `没有名为“${p.found}”的计划。${meant(p)}${possible(p)}`,
  'imports/lacks-program': p => `没有写明是哪个计划。请加一列“计划”，或导入时选定一个。${possible(p)}`,
  'imports/lacks-tier': p => `没有填梯队。请填写企业在${p.name ?? '计划'}中的梯队。`,
  'imports/lacks-year': p => `没有填年度，不知道${p.name ?? '这个数'}是哪一年的。请填写本行的年度。`,
  'imports/no-such-choice': p => `${p.name ?? '这里'}没有“${p.found}”。${meant(p)}${possible(p)}`,
  'imports/bare-ratio': p => `“${p.found}”没有写明是不是百分数。请写作 ${p.found}%，或在表头写明单位“（%）”。`,
  'imports/before': p => `${p.found} 早于开始的日期 ${p.first}。请核对起止日期。`,
  'imports/lacks-name': () => '登记库里没有这家企业，又没有填企业名称。请补上企业全称。',
  'imports/lacks-from': () => '没有填入选日期。请补上，如 2017-06-30。',
  'imports/partial-pledge': () => '承诺的年数、起始年、期满年和基准年不全或互相矛盾。请核对。',
  'imports/not-previewed': () => '这一批已经不在待确认状态。请刷新后查看。',
  'imports/not-readable': () => '这一批还不能导入：请先改正表头，或调整列的对应关系。',
  'imports/not-written': () => '这一批没有可撤销的内容。',
  'imports/ended': () => '这一批已经结束，不能再取消。',
  'imports/no-file': () => '没有收到文件。请选择一个 xlsx 或 csv 文件。',
  'imports/no-kind': () => '请写明导入的是企业、指标数据还是入选资格。',
  'imports/bad-mapping': () => '有一列的含义写得不对。请从列出的含义里选择。',
}
