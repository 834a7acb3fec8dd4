import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

const periodSeconds = 30
const issuer = '培育 Peiyu'

const totp = (secret: string, label: string): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: periodSeconds })

/** A new secret for one-time codes (动态口令, RFC 6238), with what a phone reads it from. */
export function newSecret(login: string): { readonly secret: string; readonly uri: string; readonly qr: string } {
  const secret = new Secret({ size: 20 }).base32
  const uri = totp(secret, login).toString()
  return { secret, uri, qr: renderSVG(uri) }
}

/** The time step for which a code is right, one step early or late; nothing when it is wrong. A step lets in once. */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const delta = totp(secret, '').validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 1000 / periodSeconds) + delta
}
