import { bilingual } from '../kit/words/bilingual'

export const auditWords = bilingual({
  'audit.title': ['审计', 'Audit'],
  'audit.verify': ['核验', 'Verify'],
  'audit.export': ['导出整条记录', 'Take the whole trail'],
  'audit.checkpoint': ['下载检查点', 'Checkpoint'],
  'audit.sound': [
    '已核验 %{taken} 条，前后相扣，没有改动；%{matched} 条的内容与记录相符',
    '%{taken} entries verified, unbroken; %{matched} documents match',
  ],
  'audit.broken': [
    '第 %{seq} 条起对不上：记录可能被改动过',
    'Does not hold from entry %{seq}: the trail may have been changed',
  ],
  'audit.older': ['更早的', 'Older'],
  'audit.none': ['没有符合的记录', 'Nothing found'],
  'audit.noun': ['对象', 'Noun'],
  'audit.all': ['全部', 'all'],
  'audit.from': ['不早于', 'From'],
  'audit.to': ['不晚于', 'Until'],
  'audit.total': ['共 %{total} 条', '%{total} entries'],
  'audit.seq': ['序号', 'No.'],
  'audit.at': ['时间', 'At'],
  'audit.who': ['操作人', 'Who'],
  'audit.what': ['做了什么', 'What'],
  'audit.refused': ['被拒', 'refused'],
  'audit.details': ['第 %{seq} 条的内容', 'Entry %{seq}'],
  'audit.before': ['之前', 'Before'],
  'audit.after': ['之后', 'After'],
  'audit.reason': ['理由', 'Reason'],
  'audit.erased': ['内容已依法清除，只留摘要', 'The document was erased; its hash remains'],
  'audit.hash': ['摘要', 'Hash'],
})
