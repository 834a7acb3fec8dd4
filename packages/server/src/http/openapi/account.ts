import {
  ChangePassword,
  ConfirmSecondFactor,
  Register,
  RegistrationOf,
  RemoveSecondFactor,
  SetUp,
} from '@peiyu/core/client'
import { z } from 'zod'
import { inPath, operation, type Told } from './operation.js'
import { type Part, schemaOf } from './schemas.js'

const flag = (name: string): Part => ({ type: 'object', required: [name], properties: { [name]: { type: 'boolean' } } })

const secret: Part = {
  type: 'object',
  required: ['secret', 'uri', 'qr'],
  properties: { secret: { type: 'string' }, uri: { type: 'string' }, qr: { type: 'string' } },
}

const registrations: Part = {
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: { type: 'object', additionalProperties: true } } },
}

const letter = z.string().meta({
  title: '授权书',
  description: 'PDF, PNG or JPG, at most 5 MB',
  contentMediaType: 'application/octet-stream',
})

/** A form with its fields, and a letter as a file. */
const withLetter = (told: Told, form: z.ZodType): Part => ({
  ...operation(told),
  requestBody: { required: true, content: { 'multipart/form-data': { schema: schemaOf(form) } } },
})

const own = { tag: 'account', status: 204 } as const
const received = { answer: flag('received'), status: 202 } as const

const ownAccount = (): Readonly<Record<string, Part>> => ({
  '/api/account/password': {
    post: operation({ ...own, id: 'account.password', zh: '修改密码', en: 'password', body: schemaOf(ChangePassword) }),
  },
  '/api/account/totp': {
    post: operation({
      ...own,
      id: 'account.beginFactor',
      zh: '绑定动态口令',
      en: 'begin',
      answer: secret,
      status: 200,
    }),
    put: operation({
      ...own,
      id: 'account.confirmFactor',
      zh: '启用动态口令',
      en: 'confirm',
      body: schemaOf(ConfirmSecondFactor),
    }),
    delete: operation({
      ...own,
      id: 'account.removeFactor',
      zh: '停用动态口令',
      en: 'remove',
      body: schemaOf(RemoveSecondFactor),
    }),
  },
})

const registering = (): Readonly<Record<string, Part>> => ({
  '/api/account/registrations': {
    get: operation({
      id: 'account.registrations',
      tag: 'account',
      zh: '自己的注册申请',
      en: 'own registrations',
      answer: registrations,
    }),
    post: withLetter(
      { ...received, id: 'account.register', tag: 'account', zh: '再注册一家企业', en: 'one more firm' },
      RegistrationOf.extend({ letter }),
    ),
  },
  '/api/register': {
    post: withLetter(
      { ...received, id: 'register', tag: 'account', zh: '企业注册', en: 'a firm registers', open: true },
      Register.extend({ letter }),
    ),
  },
  '/api/t/{tenant}/registrations/{id}/letter': {
    parameters: [inPath('tenant', '辖区 tenant'), inPath('id', '编号 id')],
    get: operation({ id: 'registrations.letter', tag: 'registrations', zh: '授权书', en: 'the letter, as a file' }),
  },
})

const firstRun = (): Readonly<Record<string, Part>> => ({
  '/api/setup': {
    get: operation({
      id: 'setup.get',
      tag: 'account',
      zh: '是否首次设置',
      en: 'whether it is the first run',
      answer: flag('needed'),
      open: true,
    }),
    post: operation({
      id: 'setup.create',
      tag: 'account',
      zh: '首次设置',
      en: 'make the three administrators',
      body: schemaOf(SetUp),
      answer: flag('needed'),
      status: 201,
      open: true,
    }),
  },
})

/** What people do with their own account, the first run, and the registration of firms. */
export const account = (): Readonly<Record<string, Part>> => ({ ...ownAccount(), ...registering(), ...firstRun() })
