import { bilingual } from '../kit/words/bilingual'

export const accountWords = bilingual({
  'account.title': ['我的账号', 'My account'],
  'account.password': ['更换密码', 'Change the password'],
  'account.old': ['现在的密码', 'Present password'],
  'account.new': ['新密码（至少 12 个字符）', 'New password (at least 12 characters)'],
  'account.changed': ['密码已更换', 'The password was changed'],
  'account.factor': ['动态口令', 'Second factor'],
  'account.enrolled': ['已绑定身份验证器', 'An authenticator is added'],
  'account.none': [
    '还没有绑定；绑定后登录须再输入六位数字，更安全。',
    'None yet; with one, signing in also asks for six digits.',
  ],
  'account.begin': ['绑定', 'Add one'],
  'account.scan': [
    '用身份验证器扫这张图，再输入它显示的六位数字',
    'Scan this with an authenticator and enter its six digits',
  ],
  'account.code': ['六位数字', 'Six digits'],
  'account.confirm': ['确认绑定', 'Confirm'],
  'account.remove': ['解除绑定', 'Remove it'],
  'account.removePassword': ['输入密码以确认', 'Password, to confirm'],
})
