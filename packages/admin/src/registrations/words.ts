import { bilingual } from '../kit/words/bilingual'

export const registrationsWords = bilingual({
  'resources.registrations.name': ['企业注册', 'Registrations'],
  'resources.registrations.fields.enterpriseName': ['企业名称', 'Enterprise'],
  'resources.registrations.fields.creditCode': ['统一社会信用代码', 'Credit code'],
  'resources.registrations.fields.town': ['镇街（园区）', 'Town or park'],
  'resources.registrations.fields.person': ['经办人', 'Person'],
  'resources.registrations.fields.letterType': ['授权书', 'Letter'],
  'resources.registrations.fields.state': ['状态', 'State'],
  'resources.registrations.fields.recordedAt': ['申请时间', 'At'],
  'resources.registrations.fields.acts': ['办理', 'Acts'],
  'registrations.empty': ['还没有企业注册。', 'No firm has registered yet.'],
  'registrations.reason': ['退回理由（企业会看到）', 'Reason (the firm sees it)'],
  'registrations.confirmIntro': [
    '请先核对授权书与信用代码。确认后，申请人可以代表这家企业办事。',
    'Check the letter and the code first. After that the applicant acts for this firm.',
  ],
})
