import { type PasswordProfileName, passwordProfiles } from '@peiyu/core/client'
import { WrongUsage } from './command.js'

/** What whoever runs the machine has settled in the environment (运行环境变量). */
export interface OperatorSettings {
  readonly host: string | undefined
  readonly port: string | undefined
  readonly databaseUrl: string | undefined
  /** Under which address people reach the server, where something stands before it. */
  readonly origin: string | undefined
  /** Whose word is taken for where a request comes from. */
  readonly proxies: readonly string[]
  readonly passwordProfile: PasswordProfileName | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text)

function originFrom(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const origin = URL.canParse(text) ? new URL(text).origin : 'null'
  if (origin !== 'null') return origin
  throw new WrongUsage({
    zh: `PEIYU_ORIGIN 应是完整的网址，如 https://peiyu.example.gov.cn，现在是 ${text}。`,
    en: `PEIYU_ORIGIN must be a whole address, such as https://peiyu.example.gov.cn; it is ${text}.`,
  })
}

const isProfile = (text: string): text is PasswordProfileName => Object.hasOwn(passwordProfiles, text)

function profileFrom(text: string | undefined): PasswordProfileName | undefined {
  if (text === undefined || isProfile(text)) return text
  const names = Object.keys(passwordProfiles).join(' | ')
  throw new WrongUsage({
    zh: `PEIYU_PASSWORDS 应是 ${names}，现在是 ${text}。`,
    en: `PEIYU_PASSWORDS must be ${names}; it is ${text}.`,
  })
}

/** Reads the environment; what cannot be is said at start, not when somebody signs in. */
export const operatorSettings = (environment: Environment): OperatorSettings => ({
  host: given(environment['HOST']),
  port: given(environment['PORT']),
  databaseUrl: given(environment['DATABASE_URL']),
  origin: originFrom(given(environment['PEIYU_ORIGIN'])),
  proxies: (environment['PEIYU_PROXIES'] ?? '').split(',').flatMap(each => given(each.trim()) ?? []),
  passwordProfile: profileFrom(given(environment['PEIYU_PASSWORDS'])),
})
