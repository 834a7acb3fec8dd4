import { bilingual } from '../kit/words/bilingual'

export const tenantsWords = bilingual({
  'resources.tenants.name': ['辖区', 'Tenants'],
  'resources.tenants.fields.name': ['名称', 'Name'],
  'resources.tenants.fields.id': ['编号', 'Id'],
  'resources.tenants.fields.state': ['状态', 'State'],
  'resources.tenants.fields.businessDay': ['演示业务日', "Demonstration's day"],
  'resources.tenants.fields.acts': ['办理', 'Acts'],
  'tenants.empty': ['还没有辖区。把配置文件夹放到 configs 下即可。', 'No tenants. Put a folder under configs.'],
  'tenants.reason': ['理由', 'Reason'],
  'tenants.suspendIntro': [
    '暂停以后，这个辖区的人都不能办事，资料不动。',
    'Nobody acts in it while it is suspended; nothing is lost.',
  ],
  'verb.tenants.suspend': ['暂停', 'Suspend'],
  'verb.tenants.resume': ['恢复', 'Resume'],
  'state.tenants.active': ['运行', 'running'],
  'state.tenants.suspended': ['已暂停', 'suspended'],
})
