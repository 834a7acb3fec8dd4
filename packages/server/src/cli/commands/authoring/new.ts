import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { readText } from '../../../tenants/folder.js'
import { type Call, type Command, WrongUsage } from '../../command.js'
import { refuseFindings } from '../../config.js'
import { writeForEditors } from '../../editor/write.js'
import { fromFolder } from '../../finding.js'
import { languageOption } from '../../language.js'
import { answersFrom } from '../../sample/answers-file.js'
import { interviewed } from '../../sample/ask.js'
import { sampleFiles } from '../../sample/files.js'
import { type Answers, type Key, levels, type Question, type Read, readId, readName } from '../../sample/questions.js'

const taken = (folder: string) => ({
  zh: `${folder} 已经存在，不会改动它。`,
  en: `${folder} exists and is left as it is.`,
})

const folderOf = ({ args }: Call, { id = '' }: Answers): string => posix.join(args.text('dir') ?? 'configs', id)

/** What stands on the command line, which has to be right. */
function answersOf({ args }: Call): Answers {
  const on = (key: Key, text: string | undefined, read: Question['read']): Answers => {
    if (text === undefined) return {}
    const found = read(text)
    if ('wrong' in found) throw new WrongUsage(found.wrong)
    return { [key]: found.value }
  }
  return {
    ...on('id', args.operands[0], readId),
    ...on('name', args.text('name'), readName),
    ...on('level', args.text('level'), value => ({ value })),
    ...on('parent', args.text('parent'), readId),
  }
}

/** The answers of a file; what is wrong with them is said, and then there are none. */
function answersIn(call: Call, file: string): Answers | undefined {
  const read = readText(file)
  const { answers, findings } =
    'text' in read ? answersFrom(file, read.text) : { answers: {}, findings: [fromFolder({ ...read, file })] }
  if (findings.length === 0) return answers
  refuseFindings(call, findings, { pathOf: path => path, textOf: () => ('text' in read ? read.text : undefined) })
  return undefined
}

/** Asks step by step; nothing when it is broken off. */
async function askedOf(call: Call, known: Answers): Promise<Answers | undefined> {
  const { terminal, language, paint } = call
  const asking = terminal.ask?.()
  if (!asking) return known
  const refuses = ({ key }: Question, value: string): Read => {
    const folder = folderOf(call, { id: value })
    return key === 'id' && existsSync(folder) ? { wrong: taken(folder) } : { value }
  }
  const answers = await interviewed({ asking, language, paint, known, refuses })
  asking.end()
  if (!answers)
    terminal.err(`\n${paint.yellow(language === 'zh' ? '已放弃，什么也没有写。' : 'Given up: nothing is written.')}\n`)
  return answers
}

/** From the command line, from a file, from whoever sits at the terminal. */
async function given(call: Call): Promise<Answers | undefined> {
  const { args, terminal } = call
  const file = args.text('answers')
  const written = file === undefined ? {} : answersIn(call, file)
  if (!written) return undefined
  const known = { ...written, ...answersOf(call) }
  const lacks = known.id === undefined && file === undefined && terminal.attended === true
  return args.has('ask') || lacks ? askedOf(call, known) : known
}

/** Starts a tenant: a folder that checks and tests green, to be rewritten file by file. */
export const newCommand: Command = {
  name: 'new',
  says: { zh: '新建辖区文件夹：小而完整的样例，检查和示例都通过', en: "start a tenant's folder from a small sample" },
  operands: [{ name: 'id', required: false }],
  options: [
    { name: 'name', value: '名称', says: { zh: '辖区名称；默认同编号', en: 'its name; else its id' } },
    {
      name: 'level',
      value: levels.join('|'),
      choices: levels,
      says: { zh: '市、区或镇；默认 city', en: 'city (default), district or town' },
    },
    { name: 'parent', value: 'P', says: { zh: '上级辖区的编号', en: 'id of the jurisdiction above' } },
    { name: 'dir', value: 'DIR', says: { zh: '放在哪个文件夹；默认 configs', en: 'where to put it; else configs' } },
    { name: 'ask', says: { zh: '逐项提问：辖区、文件、计划、办公室', en: 'ask for all that it starts from' } },
    { name: 'answers', value: 'FILE', says: { zh: '回答写在这份 YAML 里', en: 'the answers stand in this YAML' } },
    languageOption,
  ],
  examples: [
    'peiyu new mytown --name 我的镇 --level town',
    'peiyu new --ask',
    'peiyu new --answers mytown-answers.yaml',
  ],
  async run(call) {
    const answers = await given(call)
    if (!answers) return 1
    if (answers.id === undefined) throw new WrongUsage({ zh: '缺少 <id>。', en: '<id> is missing.' })
    const folder = folderOf(call, answers)
    if (existsSync(folder)) throw new WrongUsage(taken(folder))
    for (const [path, text] of sampleFiles(answers)) {
      const file = posix.join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text, { flag: 'wx' })
      call.print(`${call.paint.green('+')} ${file}`)
    }
    writeForEditors(call, folder)
    printNextSteps(call, folder)
    return 0
  },
}

function printNextSteps({ print, paint, language }: Call, folder: string): void {
  const zh = language === 'zh'
  const steps = [
    [`peiyu check ${folder}`, zh ? '检查' : 'check it'],
    [`peiyu test ${folder}`, zh ? '运行示例' : 'run its examples'],
    [`peiyu assess ${folder} --enterprise ${folder}/demo/firm.yaml`, zh ? '测算样例企业' : 'assess the sample firm'],
  ] as const
  print()
  print(
    zh
      ? '内容是虚构的样例：先改 sources/，再改 programs/ 和 examples/。接下来：'
      : 'What it says is an invented sample: rewrite sources/, then programs/ and examples/. Next:',
  )
  for (const [command, says] of steps) print(`  ${paint.bold(command)}  ${paint.dim(says)}`)
}
