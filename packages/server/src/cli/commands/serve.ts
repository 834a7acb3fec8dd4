import { once } from 'node:events'
import { type Command, WrongUsage } from '../command.js'
import { languageOption } from '../language.js'

interface Serving {
  readonly url: string
  close(): Promise<void>
}
type Serve = (options: { host: string; port: number; configs: string; demo: boolean }) => Promise<Serving>

const page = '../../http/serve.js'

const defaultPort = 4300
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
    languageOption,
  ],
  examples: ['peiyu serve --demo', 'peiyu serve --port 8080 --host 0.0.0.0'],
  async run({ args }) {
    const port = portFrom(args.text('port'))
    const { serve } = (await import(page)) as { serve: Serve }
    const host = args.text('host') ?? '127.0.0.1'
    const server = await serve({ host, port, configs: args.text('configs') ?? 'configs', demo: args.has('demo') })
    await ended()
    await server.close()
    return 0
  },
}
