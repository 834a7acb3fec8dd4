import type { AccessCode } from '../../access/codes.js'
import type { IssueParams } from '../../base/issue.js'

/** Words for what accounts, roles and tokens refuse（账号与授权的说明）. */
export const access: Record<AccessCode, (params: IssueParams) => string> = {
  'access/administrator-holds-no-role': () => '系统、安全、审计管理员不得在辖区里任职。请另建普通账号。',
  'access/enterprise-by-registration': () => '企业用户不能直接授权：由企业注册，经镇街（园区）或办公室确认后取得。',
  'access/expiry': p => `到期时间须在现在之后、${p.most} 天之内。`,
  'access/grant-taken': () => '这个账号已有同样的授权。',
  'access/last-administrator': () => '这是最后一个可用的同类管理员，不能停用。请先另建一个。',
  'access/login-taken': () => '这个登录名已被使用。请换一个。',
  'access/organization-without-role': p => `${p.organization}在配置里没有“${p.role}”这个角色。可选：${p.options}。`,
  'access/own-account': () => '不能对自己的账号做这件事。修改自己的密码请用“修改密码”。',
  'access/password-classes': p => `密码须含小写字母、大写字母、数字、其他符号中的至少 ${p.classes} 类。`,
  'access/password-common': () => '这个密码太常见，容易被猜中。请换一个。',
  'access/password-name': () => '密码里不能含有登录名。',
  'access/password-short': p => `密码至少 ${p.least} 个字符。`,
  'access/password-unchanged': () => '新密码与原密码相同。',
  'access/revoked': () => '这个令牌已经吊销。',
  'access/town-needed': p => `“${p.role}”必须写明是哪个镇街或园区。`,
  'access/unchanged': p => `已经是“${p.found}”。`,
  'access/unknown-account': () => '没有这个账号。',
  'access/unknown-organization': p => `辖区的配置里没有编号为 ${p.found} 的单位。`,
  'access/unknown-tenant': p => `没有编号为 ${p.found} 的辖区。`,
}
