import type { Client, Enterprise } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBoth } from '../db/both.js'
import { tenants } from '../engine/tenants.js'
import { codeOf } from './a-firm.js'
import { type AServer, aServer } from './a-server.js'
import { refusalOf } from './refusal.js'

const found = tenants().find(({ name }) => name === 'dongguan')
const at = '/api/t/dongguan'

interface Assessed {
  readonly on: string
  readonly programs: readonly {
    readonly program: string
    readonly on: string
    readonly known: { readonly facts: number; readonly membership: object | null }
    readonly measures: readonly {
      readonly id: string
      readonly status: string
      readonly atMost: string | null
      readonly missing: readonly { readonly kind: string; readonly id: string }[]
    }[]
  }[]
}

interface Open {
  readonly programs: readonly {
    readonly id: string
    readonly places: readonly {
      readonly kind: string
      readonly id: string
      readonly options: readonly { readonly id: string }[]
      readonly set: { readonly value: unknown } | null
    }[]
  }[]
}

onBoth('What is kept of a firm and set for a tenant', make => {
  let server: AServer
  let [office, data, firmUser] = [{} as Client, {} as Client, {} as Client]
  let firm: Enterprise

  const assess = async (client: Client, body: object = {}): Promise<Assessed> =>
    (await client.send('POST', `${at}/enterprises/${firm.id}/assess`, { body })) as Assessed

  beforeAll(async () => {
    server = await aServer({ opened: await make(), tenants: { dongguan: found?.tenant } })
    for (const role of ['office', 'data', 'town']) {
      await server.account(role, [{ tenant: 'dongguan', role, organization: role === 'town' ? 'humen' : '' }])
    }
    ;[office, data] = [await server.signIn('office'), await server.signIn('data')]
    firm = await office
      .tenant('dongguan')
      .enterprises.create({ creditCode: codeOf(1), name: '东莞市恒越精密制造有限公司', town: 'changan' })
    await server.account('firm', [{ tenant: 'dongguan', role: 'enterprise', enterpriseId: firm.id }])
    firmUser = await server.signIn('firm')
  })
  afterAll(() => server.close())

  test('a figure that a firm declares counts until it is verified otherwise', async () => {
    const { facts } = firmUser.tenant('dongguan')
    const said = await facts.create({ enterpriseId: firm.id, fact: 'revenue', year: 2017, value: '3.6亿' })
    expect(said).toMatchObject({ standing: 'declared', value: '3.6亿' })
    expect(await refusalOf(facts.verify(said.id, { source: '自己' }))).toMatchObject({ status: 403 })
    const verified = await data.tenant('dongguan').facts.verify(said.id, { value: '3.4亿', source: '税务' })
    expect(verified).toMatchObject({ standing: 'verified', value: '3.4亿', source: '税务' })
    await facts.create({ enterpriseId: firm.id, fact: 'revenue', year: 2017, value: '9亿' })
    const [first] = (await assess(office)).programs
    expect(first?.known).toMatchObject({ facts: 3, verified: 1, membership: null })
  })

  test('a figure that no dictionary has, that lacks its year, or that is no value is refused at its place', async () => {
    const { facts } = office.tenant('dongguan')
    const of = { enterpriseId: firm.id }
    const problems = [
      [{ ...of, fact: 'revenu', year: 2017, value: '1亿' }, 'fact'],
      [{ ...of, fact: 'revenue', value: '1亿' }, 'year'],
      [{ ...of, fact: 'revenue', year: 2017, value: '很多' }, 'value'],
      [{ ...of, enterpriseId: '0'.repeat(26), fact: 'revenue', year: 2017, value: '1亿' }, 'enterpriseId'],
    ] as const
    for (const [body, path] of problems)
      expect(await refusalOf(facts.create(body))).toMatchObject({ status: 422, issues: [{ path: [path] }] })
  })

  test('a firm that is no member is none, and a place in a program is checked against the config', async () => {
    const { memberships } = office.tenant('dongguan')
    const place = { enterpriseId: firm.id, program: 'beizeng', from: '2017-04-10' }
    expect(await refusalOf(memberships.create({ ...place, tier: 'gold' }))).toMatchObject({
      status: 422,
      issues: [{ path: ['tier'] }],
    })
    expect(await refusalOf(memberships.create({ ...place, program: 'atlantis' }))).toMatchObject({
      issues: [{ code: 'policy/unknown-program', path: ['program'] }],
    })
    const policy = (await office.send('GET', `${at}/policy`)) as {
      programs: { id: string; tiers: { id: string }[]; pledgeYears: number[] }[]
    }
    const program = policy.programs.find(({ id }) => id === 'beizeng')
    const made = await memberships.create({ ...place, tier: program?.tiers[0]?.id ?? '' })
    const assessed = await assess(office, { program: 'beizeng' })
    expect(assessed.programs[0]?.known.membership).toMatchObject({ id: made.id, tier: made.tier })
    expect((await assess(office, { program: 'beizeng', on: '2016-12-31' })).programs[0]?.known.membership).toBeNull()
  })

  test('what is open names who decides, and what has been set since', async () => {
    const open = (await office.send('GET', `${at}/open`)) as Open
    const [program] = open.programs
    const parameter = program?.places.find(({ kind }) => kind === 'parameter')
    const reading = program?.places.find(({ kind, options }) => kind === 'open-reading' && options.length > 1)
    expect(parameter?.set).toBeNull()
    const { parameters, readings } = office.tenant('dongguan')
    const by = { program: program?.id ?? '', from: '2018-01-01', basis: '实施细则' }
    expect(await refusalOf(parameters.create({ ...by, parameter: 'no-such', value: '1' }))).toMatchObject({
      issues: [{ code: 'situation/unknown-name', path: ['parameter'] }],
    })
    expect(await refusalOf(readings.create({ ...by, reading: reading?.id ?? '', option: 'no-such' }))).toMatchObject({
      issues: [{ code: 'situation/unknown-option', path: ['option'] }],
    })
    const option = reading?.options[0]?.id ?? ''
    const chosen = await readings.create({ ...by, reading: reading?.id ?? '', option })
    const settled = async () =>
      ((await office.send('GET', `${at}/open`)) as Open).programs[0]?.places.find(({ id }) => id === reading?.id)?.set
    expect(await settled()).toMatchObject({ value: option, basis: '实施细则' })
    await readings.withdraw(chosen.id, { reason: '记错了' })
    expect(await settled()).toBeNull()
    expect(await refusalOf(readings.withdraw(chosen.id, { reason: '再撤' }))).toMatchObject({
      issues: [{ code: 'policy/already-withdrawn' }],
    })
  })

  test('a town assesses no firm of another town, and a firm only itself', async () => {
    const town = await server.signIn('town')
    expect(await refusalOf(assess(town))).toMatchObject({ status: 404, code: 'http/no-such-record' })
    expect((await assess(firmUser)).programs.length).toBeGreaterThan(0)
  })

  test('an assumption that is no value, or of nothing that is known, is refused at its place', async () => {
    const of = (given: object) => refusalOf(assess(office, { program: 'beizeng', assume: { given } }))
    expect(await of({ revenue: null })).toMatchObject({ status: 400, code: 'http/bad-body' })
    expect(await of({ revenue: { 2017: 5 } })).toMatchObject({ status: 400 })
    expect(await of({ revenue: { 2017: '很多' } })).toMatchObject({
      status: 422,
      code: 'http/bad-situation',
      issues: [{ path: ['given', 'revenue', '2017'] }],
    })
    expect(await of({ revenu: '1' })).toMatchObject({ issues: [{ code: 'situation/unknown-name' }] })
  })

  test('documents are told statement by statement', async () => {
    const told = (await firmUser.send('GET', `${at}/policy/statements`)) as { sources: { rows: object[] }[] }
    expect(told.sources.length).toBeGreaterThan(0)
  })
})
