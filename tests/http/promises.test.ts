import { compileTenant, evaluate, parseDay, progress, readSituation, route, schedule } from '@peiyu/core'
import { createApp, type Loaded } from '@peiyu/server'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { promised } from '../engine/promised.js'
import { wordsOf } from './app.js'

const bare = Object.fromEntries(
  Object.entries(promised).filter(([path]) => !/targets|duties|reported|evaluation/.test(path)),
)

function loaded(id: string, extra: Readonly<Record<string, string>> = promised): Loaded {
  const files = new Map(Object.entries(extra))
  const { tenant, issues } = compileTenant(files)
  if (!tenant) throw new Error(JSON.stringify(issues))
  return { id, tenant, issues, files }
}

const withDemands = {
  ...promised,
  'programs/plan/demands.yaml': `
routes:
  - { id: often, name: 多次发还, clause: 一, when: returns >= 2次, to: keji }
  - { id: rest, name: 其他, clause: 一, when: true, to: jingxin }
`,
}
const tenants = new Map([
  ['somewhere', loaded('somewhere', withDemands)],
  ['bare', loaded('bare', bare)],
])
const today = parseDay('2018-11-21') ?? 0
const app = createApp({ tenants, today: () => today, log: line => expect(line).toBe('') })
const place = '/t/somewhere/programs/plan'

const get = async (path: string) => app.request(path)
const page = async (path: string): Promise<string> => wordsOf(await (await get(path)).text())

const send = (path: string, type: string, body: string) =>
  Promise.resolve(app.request(path, { method: 'POST', headers: { 'content-type': type }, body }))

const form = (fields: Readonly<Record<string, string>>) =>
  send(`${place}/targets`, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString())
const measured = async (fields: Readonly<Record<string, string>>): Promise<string> =>
  wordsOf(await (await form(fields)).text())

const json = (path: string, body: string) => send(`/api${path}`, 'application/json', body)

describe('the page of targets', () => {
  test('says what was promised, by when, and on which clause it rests, before anybody gives a figure', async () => {
    const words = await page(`${place}/targets`)
    expect(words).toContain('高新技术企业200家 达到200家以上 2020年12月31日以前')
    expect(words).toContain('约200家 力争 200家左右')
    expect(words).toContain('责任单位：市经信局')
    expect(words).not.toContain('还缺')
  })

  test('says below what the document reports of some time, and that it is no target', async () => {
    const words = await page(`${place}/targets`)
    expect(words).toContain('文件所报的数 2 个 是某个时点的陈述，不是目标')
    expect(words).toMatch(/当时的高新技术企业 超过90家 2016 市(经信|工信)局 一/)
    expect(words).toContain('2019-01-01 至 2019-03-31')
  })

  test('asks for the figures of the jurisdiction and of each town, of the year in which they count', async () => {
    const html = await (await get(`${place}/targets`)).text()
    for (const name of [
      'given.firms',
      'given.output.2020',
      'given.built',
      'towns.east.hatcheries',
      'towns.west.hatcheries',
    ])
      expect(html).toContain(`name="${name}"`)
    expect(html).not.toContain('name="given.hatcheries"')
    expect(html).not.toContain('name="given.revenue')
  })

  test('shows where each target stands, how far it is, and whether that is ahead of a straight line', async () => {
    const words = await measured({
      on: '2018-12-31',
      'given.firms': '150',
      'given.output.2020': '141亿',
      'given.built': '是',
    })
    expect(words).toMatch(/2018年12月31日的进度.*已达到 2 项/)
    expect(words).toContain('现为 150家 ，已达到 75% ，还差 50家')
    expect(words).toContain('按直线，到这一天应到 ≈149.97家，比直线快 ≈0.03家')
    expect(words).toContain('直线是本系统按天数画的，不是文件的规定')
    expect(words).toContain('还缺：左右的容差')
    expect(words).toContain('文件没有写起点的数、起点的时间、完成的期限')
  })

  test('takes the figures of another year when somebody names one, and asks for them', async () => {
    const html = await (await form({ year: '2018', 'given.output.2018': '141亿', 'given.output.2020': '1亿' })).text()
    expect(html).toContain('name="given.output.2018"')
    expect(wordsOf(html)).toContain('现为 141亿元')
    expect(await (await form({ year: '2' })).text()).not.toContain('given.output.2"')
  })

  test('tells the towns that have reached it from those that have not, and from those that say nothing', async () => {
    const words = await measured({ 'towns.east.hatcheries': '1' })
    expect(words).toContain('已达到 1 / 2 个')
    expect(words).toMatch(/已达到 1 个 东镇 没有数 1 个 西镇/)
  })

  test('never says that a target is missed which is only striven for, nor one whose day has not come', async () => {
    const at = (on: string) => measured({ on, 'given.firms': '150' })
    expect(await at('2020-12-31')).not.toContain('到期未达到')
    expect(await at('2021-01-01')).toMatch(/到期未达到 1 项/)
  })

  test('says a figure that cannot be read at its field, and keeps what was typed', async () => {
    const html = await (await form({ 'given.firms': '很多', 'towns.west.hatcheries': '若干', on: '2018-02-30' })).text()
    expect(html).toMatch(/<input[^>]*name="given\.firms" value="很多"[^>]*aria-invalid="true"/)
    const words = wordsOf(html)
    expect(words).toContain('有 3 处填写需要改')
    expect(words).toContain('高新技术企业数 ：')
    expect(words).toContain('西镇的孵化器 ：')
    expect(words).toContain('日期 ：')
  })

  test('keeps nothing of what is typed, here or on the way', async () => {
    const response = await form({ 'given.firms': '150' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await page(`${place}/targets`)).not.toContain('150家')
  })

  test('of a program without targets says that there are none', async () => {
    expect(await page('/t/bare/programs/plan/targets')).toContain('没有目标')
    expect(await page('/t/bare/programs/plan')).not.toContain('目标进度')
    expect(await page(place)).toContain('目标进度 ：5 项目标')
  })
})

describe('the page of tasks', () => {
  test('shows the phases, and which of them run', async () => {
    const words = await page(`${place}/duties`)
    expect(words).toMatch(/启动阶段 2017年1月1日至2017年6月30日 － 已过/)
    expect(words).toMatch(/实施阶段 2017年2月1日至2021年12月31日 ▸ 当前/)
  })

  test('shows who leads what, with whom, how often and until when', async () => {
    const words = await page(`${place}/duties`)
    expect(words).toMatch(/市经信局 1 项 写方案 形成文件 2018年12月31日以前（还有 40 天） 一 会同：市科技局/)
    expect(words).toMatch(/开例会 每季度，至少1次 2018年第4季度：2018年12月31日以前（还有 40 天）/)
    expect(words).toMatch(/走访企业 鼓励 每年年初 2018年：文件没有写哪一天/)
    expect(words).toMatch(/为了： 高新技术企业200家/)
  })

  test('are those of one organization when somebody asks, under its name of the day', async () => {
    const words = await page(`${place}/duties?organization=gongxin&on=2019-06-01`)
    expect(words).toContain('2019年6月1日的任务 1 项')
    expect(words).toMatch(/市工信局 1 项 写方案 ！ 期限已过/)
    expect(await page(`${place}/duties?organization=east`)).toContain('走访企业')
  })

  test('show when figures are due, or that nobody has set it', async () => {
    expect(await page(`${place}/duties`)).toMatch(/上一期 2018年上半年，报送的期限没有定.*还缺：半年结束后多久报送/)
  })

  test('show everything, and what was wrong, when the address asks for what there is not', async () => {
    const words = await page(`${place}/duties?organization=nobody&on=never`)
    expect(words).toContain('nobody')
    expect(words).toContain('never')
    expect(words).toContain('2018年11月21日的任务 4 项')
  })

  test('of a program without tasks say that there are none', async () => {
    expect(await page('/t/bare/programs/plan/duties')).toContain('没有任务')
  })
})

describe('the JSON interface', () => {
  const body = '{"on":"2018-12-31","given":{"firms":150},"towns":{"east":{"hatcheries":1}}}'
  const { situation = {} } = readSituation('body', body)
  const tenant = tenants.get('somewhere')?.tenant
  const program = tenant?.programs.get('plan')
  if (!tenant || !program) throw new Error('the tenant does not compile')

  test('answers targets, evaluations and routes as the core does', async () => {
    for (const [name, ask] of Object.entries({ targets: progress, evaluate, route })) {
      const response = await json(`${place}/${name}`, body)
      expect(response.headers.get('cache-control')).toBe('no-store')
      const answer = ask(tenant, program, { situation, today })
      expect(await response.text()).toBe(JSON.stringify(answer?.ok && answer.result))
    }
  })

  test('answers the calendar as the core does, with what its address asks', async () => {
    const response = await get(`/api${place}/duties?on=2018-06-01&organization=keji&from=2018-01-01&to=2018-12-31`)
    const filter = { organization: 'keji', from: '2018-01-01', to: '2018-12-31' }
    const answer = schedule(tenant, program, { situation: { on: '2018-06-01' }, today, ...filter })
    expect(await response.text()).toBe(JSON.stringify(answer.ok && answer.result))
  })

  test('refuses what it cannot read, with the path', async () => {
    const wrong = await json(`${place}/targets`, '{"towns":{"nowhere":{"hatcheries":1}}}')
    expect(wrong.status).toBe(422)
    expect(await wrong.json()).toMatchObject({ issues: [{ path: ['towns', 'nowhere'] }] })
    const day = await get(`/api${place}/duties?from=soon`)
    expect(day.status).toBe(422)
    expect(await day.json()).toMatchObject({ issues: [{ path: ['from'] }] })
  })

  test('says that a program has no targets, demands or evaluation', async () => {
    for (const name of ['targets', 'evaluate', 'route']) {
      const response = await json(`/t/bare/programs/plan/${name}`, '{}')
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ code: 'http/not-in-program' })
    }
  })

  test('takes each address by its method only', async () => {
    expect((await get(`/api${place}/targets`)).status).toBe(405)
    expect((await json(`${place}/duties`, '{}')).headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('hostile input', () => {
  test('in a figure is shown as text, never as markup', async () => {
    const html = await (
      await form({ 'given.firms': '"><script>alert(1)</script>', 'towns.east.hatcheries': '<b>' })
    ).text()
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<b>')
    const listed = await (await get(`${place}/duties?organization=${encodeURIComponent('"><img src=x>')}`)).text()
    expect(listed).not.toContain('<img')
  })

  test('in figures of towns is refused or unknown, never a crash', async () => {
    const bodies = [
      '{"towns":[]}',
      '{"towns":"x"}',
      '{"towns":{"east":"x"}}',
      '{"towns":{"east":{"hatcheries":{"2018":{"deep":1}}}}}',
      '{"towns":{"east":{"hatcheries":-1}}}',
      '{"towns":{"east":{"hatcheries":[1]}}}',
      '{"towns":{"toString":{"hatcheries":1}}}',
      '{"year":"never"}',
    ]
    for (const body of bodies) expect((await json(`${place}/targets`, body)).status, body).toBe(422)
    expect((await json(`${place}/targets`, '{"towns":{"__proto__":{}}}')).status).toBe(400)
  })

  test('of any kind in the form gives a page', async () => {
    const names = [
      'on',
      'year',
      'given.firms',
      'given.output.2020',
      'given.built',
      'towns.east.hatcheries',
      'towns.x.y',
    ]
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'grapheme' })), async fields => {
        expect((await form(fields)).status).toBe(200)
      }),
      { numRuns: 100 },
    )
  })

  test('of any kind in the address of the tasks gives a page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (organization, on) => {
        const query = new URLSearchParams({ organization, on }).toString()
        expect((await get(`${place}/duties?${query}`)).status).toBe(200)
      }),
      { numRuns: 100 },
    )
  })
})
