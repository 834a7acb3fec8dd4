import type { IssueParams } from '../../base/issue.js'
import type { TenantCompileCode } from '../../tenant/compile/codes.js'

type Sentence = (params: IssueParams) => string

const meant = ({ suggestion }: IssueParams): string => (suggestion ? `是否指 ${suggestion}？` : '')
const possible = ({ options }: IssueParams): string => (options ? `可选：${options}。` : '')

/** Words for what compiling a tenant finds wrong across its files (编译辖区时的问题). */
export const tenantCompile: Record<TenantCompileCode, Sentence> = {
  'tenant/bad-clause-reference': p =>
    `条款写法不对：${p.found || '这里是空的'}。请写条款号，如 三（三）、三（三）#2、三（三）#2-3；有几份文件时前面加简称和空格。`,
  'tenant/bad-row': p =>
    `表的这一行“${p.found}”不能作行名：这张表按${p.expected || '数'}查，行名须是这样的数，如 3年、25家。`,
  'tenant/bad-span': p =>
    `起止日期写法不对：${p.found || '这里是空的'}。请写作 2017-02-10..2021-12-31，先起后止；没有截止日写作 2017-02-10..。`,
  'tenant/circular': p => `${p.found} 绕了一圈又用到自己，算不出来。请去掉其中一处引用。`,
  'tenant/each-needs-list': p =>
    `each（逐项）要一个列表，${p.found} 不是。请在 facts 中声明“${p.found}: { list: 名称, of: { … } }”，或核对名称。`,
  'tenant/each-without-thing': p =>
    `列表 ${p.found} 的记录没有编号，同一项目可能重复兑付。请在 of 中加一个事项，如“contract: { contract: 合同编号 }”。`,
  'tenant/field-outside-limit': p =>
    `限额${p.limit ? ` ${p.limit} ` : ''}用到了单条记录的 ${p.found}，但 per 没有分到单条。请在 per 中加上 line（每项）或该记录的事项。`,
  'tenant/id-is-not-file': p => `编号 ${p.found} 与文件名 ${p.expected} 不一致。请改成一样的。`,
  'tenant/missing-column': p => `这一行缺少列 ${p.found}。表的各行须给出同样的列，请补上。`,
  'tenant/much-informative': p =>
    `有 ${p.found}% 的句子标为“不建模”，超过 ${p.limit}%。请再看一遍，是否漏了该执行的内容。`,
  'tenant/no-example': p =>
    `措施 ${p.found} 还没有示例，金额无人核对过。请在 examples/ 下写一个文件，开头为“measure: ${p.found}”。`,
  'tenant/no-level-table': () =>
    '没有定挂点层级的表。请在 tables 中写一张名为 level 的表，按条件给出 levels 中的一个层级。',
  'tenant/no-program-file': p =>
    `计划 ${p.found} 缺少 program.yaml。请在这个文件夹中补上，写明 id、name、sources、in-force。`,
  'tenant/no-tenant-file': () => '缺少 tenant.yaml。请在文件夹的最上层补上，写明 peiyu: 1、id、name、level。',
  'tenant/not-a-reading': p => `${p.key || 'short'} 要一个读法的编号，${p.found} 不是。请在 readings 中声明。`,
  'tenant/open-statement': p =>
    `句子 ${p.found} 没有规则引用，也没有说明为何不建模，而文件写着 coverage: complete。请在规则的 clause 中引用，或标 informative。`,
  'tenant/open-statements': p =>
    `还有 ${p.count} 个句子没有规则引用，也没有标 informative，第一个是 ${p.found}。全部处理后可写 coverage: complete。`,
  'tenant/reserved-option': p => `${p.found} 是保留字，不能作选项编号：“default: none”表示尚未定。请换一个编号。`,
  'tenant/same-name': p =>
    `名称 ${p.found} 在这里已有意思（标准数据、tenant.yaml、program.yaml 或本文件里）。请换一个名称；要用的就是它，删去这一处即可。`,
  'tenant/step-not-reached': p =>
    `写了 ${p.found}，但本计划没有环节通到那里。${p.options ? `请同时写上：${p.options}。` : '请核对环节。'}`,
  'tenant/taken-broken': p =>
    `要沿用的 ${p.found} 自己有错，读不出来。请先在它的辖区文件夹里用 peiyu check 查看并改好。`,
  'tenant/taken-circle': p => `沿用 ${p.found} 绕了一圈又回到原处。请让其中一级自己写明，不再沿用。`,
  'tenant/taken-does-not-fit': p =>
    `沿用的 ${p.found} 有 ${p.count} 处在这里读不通，第一处在 ${p.first}。请在本文件中自己写明那些键（如 for、limits 里的一项）。`,
  'tenant/too-deep': p =>
    `${p.found} 一层套一层地引用别的名称，超过 ${p.limit} 层，算不出来。请减少中间名称，或直接写出算法。`,
  'tenant/uncited-statement': p =>
    `条款 ${p.found} 有 ${p.count} 句，没有写明是第几句。请写成 ${p.found}#1 或 ${p.found}#1-2，才知道哪一句已经落实。`,
  'tenant/unknown-actor': p =>
    `办理人里没有 ${p.found}。${meant(p)}请写单位、职务、角色编号，或 firm.lead、firm.town、heads.单位、category.列名。`,
  'tenant/unknown-clause': p =>
    `本计划依据的文件里没有条款 ${p.found}。${meant(p) || '请核对 program.yaml 的 sources 和 sources/ 下的条款号；有几份文件时前面加简称。'}`,
  'tenant/unknown-default': p => `默认读法 ${p.found} 不是选项。${meant(p)}${possible(p)}尚未定的写 none。`,
  'tenant/unknown-limit': p => `本措施没有名为 ${p.found} 的限额。${meant(p)}${possible(p)}`,
  'tenant/unknown-limit-key': p =>
    `限额的 per 里不认识 ${p.found}。${meant(p)}可用：${p.options || 'line、firm、year'}，或申报数据中事项的编号。`,
  'tenant/not-computed': p => `${p.found} 已读入并核对，但本版本还不计算：结果里看不到它的作用。`,
  'tenant/unknown-measure': p =>
    `没有名为 ${p.found} 的措施。${meant(p) || '请核对 measures/ 下的文件；要指还没有建模的措施，请用带 * 的地址。'}`,
  'tenant/unknown-organization': p =>
    `organization.yaml 里没有名为 ${p.found} 的单位。${meant(p) || '请核对编号，或在 organization.yaml 中补上。'}`,
  'tenant/unknown-row': p => `表里的行 ${p.found} 不是选项。${meant(p)}${possible(p)}`,
  'tenant/unknown-source': p => `没有文件 sources/${p.found}.yaml。${meant(p) || '请补上这份文件，或核对名称。'}`,
  'tenant/unknown-statement': p =>
    Number(p.count) > 0
      ? `没有第 ${p.found} 句：这一条只有 ${p.count} 句。请核对句号。`
      : `没有第 ${p.found} 句：这一条没有分句。请在 sources/ 中用 statements 逐句编号，或去掉 # 及其后的数字。`,
  'tenant/unknown-taken': p =>
    `没有可以沿用的 ${p.found}。${meant(p)}${possible(p) || '地址写作 上级辖区/计划/措施；上级须是 tenant.yaml 的 parent，它的文件夹要放在旁边。'}`,
  'tenant/unknown-step': p => `没有名为 ${p.found} 的流程或环节。${meant(p) || possible(p)}`,
  'tenant/unknown-tier': p => `没有名为 ${p.found} 的梯队。${meant(p)}${possible(p)}`,
  'tenant/verdict-not-given': p => `这条结论没有给出 ${p.found}，不能写它由谁批准。给出的是：${p.options}。`,
  'tenant/year-of-whom': () =>
    '限额只写了 per: year，不知道是谁的一年。每家每年写 [firm, year]，全市每年写 [tenant, year]。',
  'tenant/not-a-duration': p => `这里要时长，如 5个工作日、3个月，或一个时长参数；写的是${p.found || '空的'}。`,
  'tenant/not-a-rhythm': p => `${p.found} 不是频次。${meant(p)}请写${p.options}，或一个时长参数的编号。`,
  'tenant/not-comparable': p =>
    `${p.found || '这项指标'} 不是数，不能比大小。请用 equals（等于），或换一个是数的指标。`,
  'tenant/not-a-tier-address': p => `视同的梯队要写全 辖区/计划/梯队；写的是${p.found || '空的'}。`,
  'tenant/not-a-time': p => `这里要日期或年份，如 2018-12-31、2025；写的是${p.found || '空的'}。`,
  'tenant/not-a-figure': p =>
    `所报的数要照文件写成一个数，如 110家、2.97亿元、98%；写的是${p.found || '空的'}。不能用名称或区间。`,
  'tenant/not-a-time-reported': p =>
    `所报的数要写明说的是什么时候：2023-06-19、2022 或 2023-01-01..2023-03-31；写的是${p.found || '空的'}。`,
  'tenant/unknown-addressee': p =>
    `收件人里没有 ${p.found}。${meant(p)}请写单位、职务，或 firm.liaison、firm.lead、firm.town、heads.单位、category.列名。`,
  'tenant/unknown-report-fact': p => `没有名为 ${p.found} 的数据可报送。${meant(p)}`,
  'tenant/unknown-target': p => `没有名为 ${p.found} 的目标。${meant(p)}${possible(p)}`,
  'tenant/unknown-fact': p => `没有名为 ${p.found} 的数据。${meant(p) || '请核对名称，或在 facts 中声明。'}`,
  'tenant/unknown-stage': p =>
    `没有名为 ${p.found} 的评分环节。${meant(p)}${possible(p) || '评分的环节写 scores: 是。'}`,
  'tenant/unknown-after-paid': p =>
    `已先领较低一项时的办法里没有 ${p.found}。${meant(p)}这个读法的选项只能是：${p.options || 'top-up、swap'}（补差额、退旧领新）。`,
  'tenant/unknown-if-unmentioned': p =>
    `文件未提及的级别的办法里没有 ${p.found}。${meant(p)}这个读法的选项只能是：${p.options || 'covered、not-covered'}（也算、不算）。`,
  'tenant/shares-not-whole': p => `分担比例合计 ${p.found}，应为 100%；也可以让一方承担其余的：写 rest。`,
  'tenant/two-rests': p => `承担其余的只能有一方。请给 ${p.found} 写明比例。`,
  'tenant/not-years': p => `这里要分几年，或哪几年，如 3、3年、2018..2020；写的是${p.found || '空的'}。`,
  'tenant/population-bounds': p =>
    `${p.key} 写 ${p.found}，会得出不可能的数。grows 在 -100% 到 100% 之间，one-per 大于 0，不会是负数的数据 share 不为负。`,
  'tenant/population-code': p => `行政区划码是 6 位数字，如 441900；写的是 ${p.found}。`,
  'tenant/population-kinds': p => `各类企业的占比合计 ${p.found}，应为 100%。`,
  'tenant/population-later': p => `${p.found} 到了业务日 ${p.limit} 以后。已经发生的、已有的数据，不能晚于业务日。`,
  'tenant/population-misfit': p => `${p.found} 是${p.expected}，这里不能写 ${p.key}。`,
  'tenant/population-not-before': p => `${p.found} 没有写在这一项前面。${meant(p)}先写整体，再写它的部分。`,
  'tenant/population-one-way': p =>
    p.found ? `只能写 ${p.found} 中的一个。` : `没有写这项数据怎样产生。请写 ${p.options} 之一。`,
  'tenant/population-over': p => `各份合计 ${p.found}，超过了 100%。不足 100% 的，其余是未知或没有。`,
  'tenant/population-share': p => `占比在 0% 到 100% 之间，是一个数，如 35%；写的是 ${p.found}。`,
  'tenant/population-size': p => `演示的企业是 1 到 ${p.most} 家；写的是 ${p.found}。`,
  'tenant/population-unknown': p =>
    `没有名为 ${p.found} 的。${`${meant(p)}${possible(p)}` || '请核对编号，或先在配置里写上。'}`,
  'tenant/population-years': p => `数据最多写 ${p.most} 年；写的是 ${p.found}。`,
  'tenant/population-upside-down': p => `区间要从小到大；写的是 ${p.found}。`,
}
