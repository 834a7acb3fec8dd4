import { bilingual } from '../kit/words/bilingual'

export const assessmentsWords = bilingual({
  'resources.assessments.name': ['批量测算', 'Assessments'],
  'resources.assessments.fields.on': ['测算日', 'For'],
  'resources.assessments.fields.program': ['计划', 'Program'],
  'resources.assessments.fields.state': ['状态', 'State'],
  'resources.assessments.fields.configVersion': ['政策版本', 'Policy version'],
  'resources.assessments.fields.recordedAt': ['时间', 'At'],
  'resources.assessment-results.name': ['测算结果', 'Results'],
  'assessments.title': ['批量测算', 'Assessments'],
  'assessments.new': ['测算全部企业', 'Assess all enterprises'],
  'assessments.empty': ['还没有做过批量测算。', 'Nothing was assessed yet.'],
  'assessments.every': ['全部计划', 'all programs'],
  'assessments.program': ['计划（不选为全部）', 'Program (all if not chosen)'],
  'assessments.on': ['按哪一天的政策', 'Policy of the day'],
  'assessments.knownAt': ['按当时所知（时点，不填为现在）', 'As known at (now if empty)'],
  'assessments.knownHelp': ['2018-11-21T08:00:00.000Z 这样写', 'As 2018-11-21T08:00:00.000Z'],
  'assessments.enterprise': ['企业', 'Enterprise'],
  'assessments.eligibility': ['入选条件', 'Eligibility'],
  'assessments.due': ['应得合计', 'Due in all'],
  'assessments.none': ['没有结果', 'No results'],
})
