import { once } from 'node:events'
import { type Command, WrongUsage } from '../command.js'
import { languageOption } from '../language.js'
import { loginLines } from '../logins.js'
import { operatorSettings } from '../operator.js'

const defaultPort = 4180
const mostPort = 65_535

function portFrom(text: string | undefined): number {
  const port = Number(text ?? defaultPort)
  if (Number.isInteger(port) && port >= 0 && port <= mostPort) return port
  throw new WrongUsage({
    zh: `端口 ${text} 不在 0–${mostPort} 之内。`,
    en: `Port ${text} is not within 0–${mostPort}.`,
  })
}

/** Waits for Ctrl-C or an order to end. */
const ended = (): Promise<unknown> => Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map(signal => once(process, signal)))

/** Why a demonstration was asked for, and no logins are told. */
const notSeeded = (demonstration: boolean): { readonly zh: string; readonly en: string } =>
  demonstration
    ? {
        zh: '演示数据早已建好，登录名和口令在第一次启动时说过；要重新建立，先停止，再删去数据文件夹。',
        en: 'The demonstration was made before, and its logins told then; to make it anew, stop and delete the data folder.',
      }
    : {
        zh: '数据库不是空的，没有建立演示数据；演示请另选 --data 文件夹。',
        en: 'The database is not empty, so no demonstration was made; choose another --data folder for one.',
      }

/** What to do on a database without anybody: nobody is made by itself, and no password is built in. */
const setUpLines = (code: string): Readonly<Record<'zh' | 'en', readonly string[]>> => ({
  zh: [`数据库里还没有人。请打开 /console/ 设立三名管理员，设置码：${code}（只在这次启动有效）`],
  en: [`Nobody is here yet. Open /console/ to make the three administrators; code: ${code} (for this start alone)`],
})

/** The web pages, until somebody ends them. */
export const serveCommand: Command = {
  name: 'serve',
  says: { zh: '启动网站', en: 'start the web pages' },
  operands: [],
  options: [
    { name: 'demo', says: { zh: '带演示数据', en: 'with demonstration data' } },
    {
      name: 'port',
      value: 'N',
      says: { zh: `端口；默认 ${defaultPort}，0 为任意`, en: 'port; 0 takes any that is free' },
    },
    { name: 'host', value: 'H', says: { zh: '监听地址；默认 127.0.0.1', en: 'address to listen on' } },
    {
      name: 'configs',
      value: 'DIR',
      says: { zh: '辖区文件夹所在；默认 configs', en: "where the tenants' folders are" },
    },
    {
      name: 'data',
      value: 'DIR',
      says: { zh: '数据文件夹；默认 data', en: 'folder for records and keys; data by default' },
    },
    languageOption,
  ],
  examples: ['peiyu serve --demo', 'peiyu serve --port 8080 --host 0.0.0.0'],
  async run({ args, print, paint, language, terminal }) {
    const settings = operatorSettings(process.env)
    const port = portFrom(args.text('port') ?? settings.port)
    const configs = args.text('configs') ?? 'configs'
    const options = {
      host: args.text('host') ?? settings.host ?? '127.0.0.1',
      port,
      configs,
      demo: args.has('demo'),
      data: args.text('data') ?? 'data',
      databaseUrl: settings.databaseUrl,
      origin: settings.origin,
      proxies: settings.proxies,
      passwordProfile: settings.passwordProfile,
      seeding: () =>
        print(
          paint.dim(
            language === 'zh' ? '正在建立演示数据，要几秒钟…' : 'Making the demonstration, which takes some seconds…',
          ),
        ),
    }
    // The web pages are read only by the command that serves them.
    const { serve } = await import('../../http/serve.js')
    const running = await serve(options).catch((error: Error) => error)
    if (running instanceof Error) {
      terminal.err(`${paint.red(running.message)}\n`)
      return 1
    }
    print(`${paint.bold('培育 Peiyu')}  ${paint.blue(running.url)}`)
    if (running.seeded) for (const line of loginLines(running.seeded, { paint, language })) print(line)
    else if (options.demo) print(paint.dim(notSeeded(running.demonstration)[language]))
    if (running.setupCode !== undefined) for (const line of setUpLines(running.setupCode)[language]) print(line)
    print(paint.dim(language === 'zh' ? 'Ctrl-C 结束' : 'Ctrl-C ends it'))
    await ended()
    await running.close()
    return 0
  },
}
