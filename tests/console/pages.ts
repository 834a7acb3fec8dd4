/** A page of the console: who opens it, where, and what stands there once it is ready. */
export interface ConsolePage {
  readonly name: string
  readonly as?: string
  readonly path: string
  readonly ready: string
}

export const consolePages: readonly ConsolePage[] = [
  { name: 'sign-in', path: '/console/', ready: '登录名' },
  { name: 'work', as: 'office', path: '/console/', ready: '等我办的' },
  { name: 'enterprises', as: 'office', path: '/console/dongguan/enterprises', ready: '统一社会信用代码' },
]
