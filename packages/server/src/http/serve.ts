import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messageFor } from '@peiyu/core'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { needsSetUp } from '../accounts/set-up.js'
import { today } from '../adapters/clock.js'
import type { Seeded } from '../demo/seed.js'
import type { Loaded } from '../portal/loaded.js'
import { createApp } from './create-app.js'
import { loadTenants } from './load.js'
import { type Keeping, openRecords } from './open-records.js'

export interface ServeOptions extends Keeping {
  /** Under which address people reach the server, where something stands before it. */
  readonly origin?: string | undefined
  readonly host: string
  readonly port: number
  readonly configs: string
}

export interface Running {
  readonly url: string
  /** Who may sign in to the demonstration, where it was made just now. */
  readonly seeded: Seeded | undefined
  /** A demonstration is shown, made now or before. */
  readonly demonstration: boolean
  /** With it the first three accounts are made, where there is none. */
  readonly setupCode: string | undefined
  close(): Promise<void>
}

const mostTries = 20

/** A demonstration's password stands in a terminal, and often on a slip of paper: others must not reach it. */
const onlyHere =
  '数据里有演示辖区，只能在本机使用（--host 127.0.0.1）；正式使用请另选 --data 文件夹或数据库。\n' +
  'The records hold a demonstration, which is for this machine alone (--host 127.0.0.1); choose another --data folder or database for real work.'

const isLocal = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)

/** Serves every tenant below `configs`; when the port is taken, on the next free one, which is said. */
export async function serve({ host, port, configs, origin, ...keeping }: ServeOptions): Promise<Running> {
  const tenants = loadTenants(configs)
  for (const loaded of tenants.values()) report(loaded)
  const { records, seeded, close } = await openRecords(keeping, tenants)
  const shown = [...records.places().values()].some(({ demonstration }) => demonstration)
  if (shown && !isLocal(host)) {
    await close()
    throw new Error(onlyHere)
  }
  const origins = origin === undefined ? {} : { origins: () => [origin] }
  const app = createApp({ tenants, today: () => today(), records, ...origins })
  const setupCode = (await needsSetUp(records.store)) ? records.setupCode : undefined
  const server = await listenFrom(app, host, port).catch(async (error: unknown) => {
    await close()
    throw error
  })
  // A TCP server's address is always an object.
  const { port: taken } = server.address() as AddressInfo
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`
  if (port !== 0 && taken !== port)
    console.log(`端口 ${port} 已被占用，改用 ${taken}。Port ${port} is taken; using ${taken}.`)
  return { url, seeded, setupCode, demonstration: shown, close: closing(server, close) }
}

function report({ id, tenant, issues }: Loaded): void {
  if (tenant) return
  console.error(`辖区 ${id} 的配置有错误，暂不提供服务，其他辖区不受影响：`)
  for (const { code, params, at, severity } of issues) {
    if (severity === 'error')
      console.error(`  ${at ? `${at.file}:${at.line}:${at.column} ` : ''}${messageFor({ code, params })}`)
  }
}

async function listenFrom(app: Hono, host: string, port: number): Promise<Server> {
  for (let next = port; ; next++) {
    const server = await listenOn(app, host, next)
    if (server) return server
    if (port === 0 || next - port >= mostTries || next >= 65_535)
      throw new Error(`端口 ${port} 至 ${next} 都被占用。Ports ${port} to ${next} are taken.`)
  }
}

/** Who sends headers or a body in drops does not hold a connection for ever; a large file over a slow line may take its minute. */
const patience = { headersTimeout: 10_000, requestTimeout: 60_000 } as const
const mostHeaders = 100

/** Nothing when the port is taken. */
function listenOn(app: Hono, host: string, port: number): Promise<Server | undefined> {
  const listener = getRequestListener(app.fetch)
  const server = createServer(patience, (request, response) => void listener(request, response))
  server.maxHeadersCount = mostHeaders
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(port, host, () => resolve(server))
  })
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** Stops listening, lets running answers end, and cuts them off after five seconds; a signal does the same. */
function closing(server: Server, after: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined
  const stop = () => void close()
  function close(): Promise<void> {
    closed ??= new Promise<void>(resolve => {
      for (const signal of signals) process.removeListener(signal, stop)
      const timer = setTimeout(() => server.closeAllConnections(), 5_000)
      server.close(() => {
        clearTimeout(timer)
        resolve(after())
      })
      server.closeIdleConnections()
    })
    return closed
  }
  for (const signal of signals) process.once(signal, stop)
  return close
}
