import { dictionaryChapters } from '@peiyu/core'
import { formatReference, roles } from '@peiyu/core/family'
import { withPart } from './page.mjs'

/** Where each kind of file stands, and what it is called; in the order in which the page is read. */
const homes = {
  tenant: ['辖区', 'tenant.yaml'],
  source: ['文件', 'sources/<编号>.yaml'],
  organization: ['组织', 'organization.yaml'],
  facts: ['声明', 'facts.yaml'],
  program: ['计划', 'programs/<计划>/program.yaml'],
  selection: ['遴选', 'programs/<计划>/selection.yaml'],
  measure: ['措施', 'programs/<计划>/measures/<编号>.yaml'],
  liaison: ['挂点', 'programs/<计划>/liaison.yaml'],
  demands: ['诉求', 'programs/<计划>/demands.yaml'],
  evaluation: ['评价', 'programs/<计划>/evaluation.yaml'],
  targets: ['目标', 'programs/<计划>/targets.yaml'],
  reported: ['所报的数', 'programs/<计划>/reported.yaml'],
  duties: ['任务', 'programs/<计划>/duties.yaml'],
  notifications: ['通知', 'programs/<计划>/notifications.yaml'],
  situation: ['情形', '交给 assess、claim 等命令的文件'],
  examples: ['示例', 'examples/<计划>/….yaml'],
  applications: ['申报名单', '交给 rank 的文件'],
  claims: ['同时申请', '交给 stack 的文件'],
  population: ['演示数据', 'demo/population.yaml'],
}

/** Objects whose keys others have too are told once: by their heading, and from how many shared keys on. */
const homesOfMany = { 'facts 声明': 5, 'situation 情形': 5, 'facts · facts 数据': 12 }

const chinese = ({ zh }) => zh.join('、')
const spelt = word =>
  word.zh.length === 0 || word.zh[0] === word.word ? `\`${word.word}\`` : `\`${word.word}\` ${chinese(word)}`
const anchor = heading =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

/** What may stand behind a key, each choice in words; an object is told in a table of its own. */
function choicesOf(value, links) {
  switch (value.kind) {
    case 'text':
      return ['文字']
    case 'expression':
      return ['表达式']
    case 'words':
      return [value.words.map(spelt).join('、') + (value.others ? '，或文字' : '')]
    case 'list':
      return choicesOf(value.of, links).map(choice => `列表：${choice}`)
    case 'map':
      return choicesOf(value.of, links).map(choice => `编号: ${choice}`)
    case 'keys':
      return [`[${links.get(value)}](#${anchor(links.get(value))})`]
    case 'either':
      return [...new Set(value.of.flatMap(option => choicesOf(option, links)))]
  }
}

/** One thing or a list of them is said shortly. */
function valueText(value, links) {
  const [one, many, ...others] = choicesOf(value, links)
  const few = many === `列表：${one}`
  return [...(few ? [`一个或几个：${one}`] : [one, many]), ...others].filter(Boolean).join('，或 ')
}

const cell = text => text.replaceAll('|', '\\|')

const rowOf = (key, links) =>
  `| \`${key.word}\` | ${chinese(key)} | ${key.required ? '是' : ''} | ${cell(key.says)} | ${cell(valueText(key.value, links))} |`

const heads = '| 键 | 中文 | 必写 | 意思 | 值 |\n|---|---|---|---|---|'

/** The objects behind a key, outermost first. */
const objectsIn = value =>
  value.kind === 'keys'
    ? [value]
    : value.kind === 'either'
      ? value.of.flatMap(objectsIn)
      : value.of
        ? objectsIn(value.of)
        : []

/** Gives every object a heading, where it is first met. */
function headingsOf(name, value, links) {
  const own = []
  const walk = (object, path) => {
    for (const key of object.keys)
      for (const next of objectsIn(key.value)) {
        if (links.has(next)) continue
        const again = [...links.values()].filter(heading =>
          heading.startsWith(`${path} · ${key.word} ${key.zh[0]}`),
        ).length
        links.set(next, `${path} · ${key.word} ${key.zh[0]}${again > 0 ? ` ${again + 1}` : ''}`)
        own.push(next)
        walk(next, `${path} · ${key.word}`)
      }
  }
  walk(value, name)
  return own
}

function tableOf(object, links, shared) {
  const keys = object.keys.filter(key => !shared.includes(key.word))
  const others = object.others && `| 其他 | | | 名称由你定 | ${valueText(object.others, links)} |`
  const rows = [...keys.map(key => rowOf(key, links)), ...(others ? [others] : [])]
  return keys.length === 0 ? '' : `${heads}\n${rows.join('\n')}`
}

/** Keys of an object that stand in the table of another, and the sentence that says so. */
function sharedWith(object, links) {
  for (const [heading, least] of Object.entries(homesOfMany)) {
    const [home] = [...links].find(([, title]) => title === heading)
    const same = key => home.keys.some(({ word, says }) => word === key.word && says === key.says)
    const shared = object.keys.filter(key => key.word !== 'name' && same(key))
    if (home === object || shared.length < least) continue
    const sentence = `还可以写[${heading}](#${anchor(heading)})的这些键：${shared.map(spelt).join('，')}。`
    return { words: shared.map(key => key.word), sentence }
  }
  return { words: [], sentence: '' }
}

const headingOf = name => `${name} ${homes[name][0]}`

function partOf(object, { heading, level, place }, links) {
  const { words, sentence } = sharedWith(object, links)
  const parts = [`${level} ${heading}`, place, tableOf(object, links, words), sentence]
  return parts.filter(part => part).join('\n\n')
}

function reference() {
  const all = formatReference()
  const links = new Map(Object.keys(homes).map(name => [all[name], headingOf(name)]))
  // What many files declare is told under the file that holds nothing else.
  const nested = new Map()
  for (const name of new Set(['facts', 'situation', ...Object.keys(homes)]))
    nested.set(name, headingsOf(name, all[name], links))
  return Object.entries(homes)
    .map(([name, [, file]]) => {
      const first = partOf(all[name], { heading: headingOf(name), level: '##', place: `\`${file}\`` }, links)
      const others = nested.get(name).map(object => partOf(object, { heading: links.get(object), level: '###' }, links))
      return [first, ...others].join('\n\n')
    })
    .join('\n\n')
}

const types = new Set(
  Object.values(dictionaryChapters).flatMap(chapter => Object.values(chapter).map(fact => Object.keys(fact)[0])),
)

const typeOf = fact => Object.keys(fact).find(key => types.has(key))
const yearly = { year: '每年', 'half-year': '每半年', quarter: '每季度', month: '每月' }

function dictionaryRow([id, fact]) {
  const type = typeOf(fact)
  const options = type === 'enum' ? Object.entries(fact.of).map(([option, name]) => `\`${option}\` ${name}`) : []
  const notes = [fact.unit, yearly[fact.per], ...options].filter(Boolean)
  return `| \`${id}\` | ${fact[type]} | ${type} | ${notes.join('、')} |`
}

const dictionaryText = () =>
  Object.entries(dictionaryChapters)
    .map(([title, chapter]) => {
      const rows = Object.entries(chapter).map(dictionaryRow)
      return `### ${title}\n\n| 编号 | 名称 | 类型 | 单位、期间、选项 |\n|---|---|---|---|\n${rows.join('\n')}`
    })
    .join('\n\n')

const rolesText = () =>
  `| 角色 | 中文 |\n|---|---|\n${Object.entries(roles)
    .map(([id, { zh }]) => `| \`${id}\` | ${zh} |`)
    .join('\n')}`

/** The page with every key of the format, the standard facts and the roles, as the code has them. */
export const withReference = text =>
  withPart(withPart(withPart(text, 'reference', reference()), 'facts', dictionaryText()), 'roles', rolesText())
