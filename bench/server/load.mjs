import { connect } from 'node:net'

/** One answer out of what a connection has given so far: its status and where it ends; nothing while it is not whole. */
function answerIn(bytes) {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return undefined
  const text = bytes.latin1Slice(0, head)
  const length = /content-length: (\d+)/i.exec(text)?.[1]
  const status = Number(text.slice(9, 12))
  if (length !== undefined) {
    const end = head + 4 + Number(length)
    return bytes.length < end ? undefined : { status, end, bytes: Number(length) }
  }
  const last = bytes.indexOf('0\r\n\r\n', head + 4)
  return last < 0 ? undefined : { status, end: last + 5, bytes: last - head }
}

/** A client with a connection of its own that sends one request after another until the time is over. */
function client(port, next, { until, note }) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let [got, began] = [Buffer.alloc(0), 0]
    const send = () => {
      if (performance.now() >= until) return void socket.end(resolve)
      const { method = 'GET', path, headers = {}, body } = next()
      const all = { host: `127.0.0.1:${port}`, ...headers, ...(body ? { 'content-type': 'application/json' } : {}) }
      const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
      const length = body ? `content-length: ${Buffer.byteLength(body)}\r\n` : ''
      began = performance.now()
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}${length}\r\n${body ?? ''}`)
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('data', data => {
      got = got.length === 0 ? data : Buffer.concat([got, data])
      const answer = answerIn(got)
      if (!answer) return
      note(performance.now() - began, answer)
      got = got.subarray(answer.end)
      send()
    })
  })
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** As many requests as `clients` connections get answered within `seconds`: per second, median and 99th of a hundred. */
export async function load(port, next, { clients = 32, seconds = 4, warm = 1 } = {}) {
  const [from, until] = [performance.now() + warm * 1000, performance.now() + (warm + seconds) * 1000]
  const times = []
  let [bad, bytes] = ['', 0]
  const note = (ms, answer) => {
    if (answer.status >= 400) bad = String(answer.status)
    bytes = answer.bytes
    if (performance.now() >= from) times.push(ms)
  }
  await Promise.all(Array.from({ length: clients }, () => client(port, next, { until, note })))
  if (bad) throw new Error(`refused with ${bad}: ${JSON.stringify(next())}`)
  times.sort((a, b) => a - b)
  return { perSecond: times.length / seconds, p50: at(times, 0.5), p99: at(times, 0.99), bytes }
}
