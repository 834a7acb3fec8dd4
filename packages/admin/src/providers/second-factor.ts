import { send } from './wire'

export interface Enrolment {
  readonly uri: string
  readonly secret: string
  /** The picture that a phone reads. */
  readonly qr: string
}

export const beginEnrolment = (): Promise<Enrolment> => send('POST', '/api/account/totp', { body: {} })
export const confirmEnrolment = (code: string): Promise<void> => send('PUT', '/api/account/totp', { body: { code } })
export const endEnrolment = (password: string): Promise<void> =>
  send('DELETE', '/api/account/totp', { body: { password } })

/** A picture as an address that an image takes. */
export const pictureOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
