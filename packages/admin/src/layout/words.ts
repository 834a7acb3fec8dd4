import { bilingual } from '../kit/words/bilingual'

export const layoutWords = bilingual({
  'layout.product': ['企业培育工作台', 'Cultivation console'],
  'layout.platform': ['平台管理', 'Platform'],
  'layout.businessDay': ['演示业务日 %{day}', 'Demo day %{day}'],
  'layout.businessDayHelp': [
    '演示辖区按这一天办理业务，不按今天',
    'This demonstration works on that day, not on today',
  ],
  'layout.switchTenant': ['换一个辖区', 'Another jurisdiction'],
  'layout.account': ['我的账号', 'My account'],
  'layout.language': ['English', '中文'],
  'layout.help': ['帮助', 'Help'],
  'layout.helpTitle': ['这一页能做什么', 'What this page is for'],
  'layout.helpMore': ['接口文档', 'API documentation'],
  'layout.portal': ['公众版政策页', 'Public pages'],
  'layout.endedTitle': ['登录已到期', 'Your session has ended'],
  'layout.endedIntro': [
    '长时间未操作，登录已自动退出。你填的内容都还在，重新登录后接着办。',
    'You were signed out after some time without activity. What you typed is still here; sign in again and go on.',
  ],
  'layout.endedLeave': ['不登录了，离开', 'Leave'],
  'layout.otherPerson': ['登录的是另一个人，页面将重新打开', 'Somebody else signed in; the page opens anew'],
  'menu.work': ['我的工作', 'My work'],
  'menu.enterprises': ['企业库', 'Enterprises'],
  'menu.mine': ['我的企业', 'My enterprises'],
  'menu.imports': ['导入', 'Imports'],
  'menu.assessments': ['批量测算', 'Assessments'],
  'menu.registrations': ['企业注册审核', 'Registrations'],
  'menu.measures': ['政策库', 'Measures'],
  'menu.open': ['待定事项', 'To be decided'],
  'menu.workshop': ['政策配置', 'Policy workshop'],
  'menu.tenants': ['辖区', 'Tenants'],
  'menu.accounts': ['用户与授权', 'Users and roles'],
  'menu.tokens': ['服务令牌', 'Service tokens'],
  'menu.sessions': ['在线会话', 'Sessions'],
  'menu.audit': ['审计', 'Audit'],
  'menu.platform-audit': ['平台审计', 'Platform audit'],
  'help.work': [
    '这里列出等你办的事和近期的动静。点一项就到能办它的地方。',
    'What waits for you, and what happened of late. Each line leads to where it is done.',
  ],
  'help.enterprises': [
    '按名称、拼音首字母或信用代码查企业；筛选和列可以存下来；可导出 Excel。点一家企业看它的指标、能得什么、还差什么。',
    'Find firms by name, pinyin initials or credit code; keep filters and columns; export to Excel. Open a firm to see its figures, what it gets and what it misses.',
  ],
  'help.imports': [
    '上传 xlsx 或 csv，先预览：错在哪个格子、哪些企业重复，一目了然；确认后才写入，之后还可以撤销。',
    'Upload xlsx or csv and look first: errors at their cells, duplicates listed. Nothing is written before you confirm, and it can be undone.',
  ],
  'help.assessments': [
    '对全部企业按某一天、某一时点所知的数据测算一遍，结果连同所用的政策版本保存。',
    'Computes all firms for a day, with the figures known at a time, and keeps the results with the policy version used.',
  ],
  'help.registrations': [
    '企业自己注册后由镇街或办公室核对授权书再确认。',
    'Firms register themselves; town or office checks the letter and confirms.',
  ],
  'help.measures': [
    '每条政策措施、它的条款和限额；填几个数就能试算，不保存。',
    'Each measure with its clause and limits; try it with a few figures, nothing is kept.',
  ],
  'help.open': [
    '文件没有写明、要由有权单位决定的数和口径。定下来之前受影响的措施显示为未知。',
    'Figures and readings that the documents leave to somebody. Until they are set, what hangs on them is unknown.',
  ],
  'help.workshop': [
    '逐条看政策文件落到了哪些规则；比较版本；一人提出、另一人发布，从指定的日期起施行。',
    'The documents statement by statement, with the rules that carry them; versions compared; one proposes, another publishes, from a date.',
  ],
  'help.tenants': [
    '平台所服务的辖区；暂停的辖区没有人能办事。',
    'The tenants that are served; nobody acts in a suspended one.',
  ],
  'help.accounts': [
    '建账号、授权、重置密码、解除锁定。重置后的临时密码只显示一次。',
    'Accounts, grants, passwords and locks. A temporary password is shown once.',
  ],
  'help.tokens': ['外部系统用的令牌，只显示一次，到期作废。', 'Tokens for outside systems: shown once, expiring.'],
  'help.sessions': ['现在登录着的会话，可以强制退出。', 'Who is signed in now; sessions can be ended.'],
  'help.audit': [
    '谁在什么时候对什么做了什么；点“核验”检查记录是否被改动过。',
    'Who did what to what and when. “Verify” checks that no entry was changed.',
  ],
})
