/** A tenant with targets, tasks, phases and a periodic report, as files. */
export const promised: Readonly<Record<string, string>> = {
  'tenant.yaml': 'peiyu: 1\nid: somewhere\nname: 某地\nlevel: city\n',
  'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n',
  'organization.yaml': `
organizations:
  jingxin: { name: 市经信局, short: 经信局, kind: department, until: 2018-12-31, successor: gongxin }
  gongxin: { name: 市工信局, kind: department }
  keji: { name: 市科技局, kind: department }
  east: { name: 东镇, kind: town }
  west: { name: 西镇, kind: town }
`,
  'programs/plan/program.yaml': `
id: plan
name: 示例计划
en: sample plan
sources: [doc]
in-force: 2017-01-01..2021-12-31
phases:
  - { id: start, name: 启动阶段, clause: 一, span: 2017-01-01..2017-06-30 }
  - { id: carry-out, name: 实施阶段, clause: 一, span: 2017-02-01..2021-12-31 }
`,
  'programs/plan/targets.yaml': `
facts:
  firms: { count: 高新技术企业数, unit: 家, about: tenant, from: keji, help: 年末有效的 }
  output: { money: 规模以上工业产值, per: year, about: tenant }
  built: { yes-no: 平台建成, about: tenant }
  hatcheries: { count: 孵化器, unit: 个, about: town }
parameters:
  slack: { count: 左右的容差, unit: 家, clause: 一 }
targets:
  - { id: tech-firms, clause: 一, name: 高新技术企业200家, is: firms, at-least: 200家, start: 100家, since: 2016, by: 2020, organizations: [jingxin] }
  - { id: about-firms, clause: 一, name: 约200家, is: firms, about: 200家, within: slack, force: strive }
  - { id: output-2020, clause: 一, name: 产值, is: 'output[year]', above: 140亿, by: 2020 }
  - { id: platform, clause: 一, name: 平台, is: built, equals: 是, by: 2018 }
  - { id: each-town, clause: 一, name: 每镇一个孵化器, is: hatcheries, at-least: 1个, every: town, by: 2020 }
`,
  'programs/plan/reported.yaml': `
reported:
  - { id: firms-then, clause: 一, name: 当时的高新技术企业, above: 90家, as-of: 2016, by: jingxin }
  - { id: output-then, clause: 一, name: 那一季的产值, is: 25.5亿元, as-of: 2019-01-01..2019-03-31 }
`,
  'programs/plan/duties.yaml': `
duties:
  - { id: write, clause: 一, name: 写方案, says: 形成文件, organizations: [jingxin, keji], by: 2018-12-31 }
  - { id: meet, clause: 一, name: 开例会, organizations: keji, every: 每季度, at-least: 1次, targets: tech-firms }
  - { id: care, clause: 一, name: 走访企业, organizations: town, every: 每年年初, force: encourage }
  - { id: serve, clause: 一, name: 日常服务, organizations: keji, per: 每家企业 }
`,
  'programs/plan/evaluation.yaml': `
clause: 一
parameters:
  report-due: { duration: 半年结束后多久报送, unit: 天, clause: 一, decided-by: keji }
verdicts:
  - { id: keep, gives: keep, clause: 一, when: true }
reports:
  - { id: half-year, name: 半年报, clause: 一, every: 每半年, due: report-due, from: firm, to: keji }
`,
}
