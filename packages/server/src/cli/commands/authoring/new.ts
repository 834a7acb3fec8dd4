import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { type Call, type Command, WrongUsage } from '../../command.js'
import { languageOption } from '../../language.js'
import { type NewTenant, sampleFiles } from '../../sample/files.js'

const idForm = /^[a-z][a-z0-9-]{0,39}$/
const levels = ['city', 'district', 'town']

function idFrom(id: string): string {
  if (idForm.test(id)) return id
  throw new WrongUsage({
    zh: `编号 ${id} 不行：要以小写英文字母开头，其后是小写字母、数字、连字符，至多40个字符，如 mytown。`,
    en: `${id} is no id: a small letter, then small letters, digits and hyphens, at most 40, like mytown.`,
  })
}

function nameFrom(name: string): string {
  if (name.trim() !== '' && !/\p{Cc}/u.test(name)) return name.trim()
  throw new WrongUsage({ zh: '名称不能为空，也不能换行。', en: 'A name is not empty and has no line breaks.' })
}

function newTenant({ args }: Call): NewTenant {
  const id = idFrom(args.operands[0] ?? '')
  const parent = args.text('parent')
  return {
    id,
    name: nameFrom(args.text('name') ?? id),
    level: args.text('level') ?? 'city',
    parent: parent === undefined ? undefined : idFrom(parent),
  }
}

/** Starts a tenant: a folder that checks and tests green, to be rewritten file by file. */
export const newCommand: Command = {
  name: 'new',
  says: { zh: '新建辖区文件夹：小而完整的样例，检查和示例都通过', en: "start a tenant's folder from a small sample" },
  operands: [{ name: 'id', required: true }],
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
    languageOption,
  ],
  examples: ['peiyu new mytown --name 我的镇 --level town', 'peiyu new mycity --dir drafts'],
  run(call) {
    const tenant = newTenant(call)
    const folder = posix.join(call.args.text('dir') ?? 'configs', tenant.id)
    if (existsSync(folder))
      throw new WrongUsage({ zh: `${folder} 已经存在，不会改动它。`, en: `${folder} exists and is left as it is.` })
    for (const [path, text] of sampleFiles(tenant)) {
      const file = posix.join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text, { flag: 'wx' })
      call.print(`${call.paint.green('+')} ${file}`)
    }
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
