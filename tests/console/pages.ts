/** A page of the console: who opens it, where, and what stands there once it is ready. */
export interface ConsolePage {
  readonly name: string
  readonly as?: string
  readonly path: string
  readonly ready: string
}

/** An enterprise of the stub. */
const firm = '/console/dongguan/enterprises/01STUB00000000000000000001'

export const consolePages: readonly ConsolePage[] = [
  { name: 'sign-in', path: '/console/', ready: '登录名' },
  { name: 'work', as: 'office', path: '/console/', ready: '等我办的' },
  { name: 'enterprises', as: 'office', path: '/console/dongguan/enterprises', ready: '统一社会信用代码' },
  { name: 'facts', as: 'office', path: `${firm}/show`, ready: '按年的指标' },
  { name: 'gets', as: 'office', path: `${firm}/show/gets`, ready: '政策版本' },
  { name: 'gaps', as: 'office', path: `${firm}/show/gaps`, ready: '政策版本' },
  { name: 'memberships', as: 'office', path: `${firm}/show/memberships`, ready: '承诺' },
  { name: 'timeline', as: 'office', path: `${firm}/show/timeline`, ready: '核实' },
]
