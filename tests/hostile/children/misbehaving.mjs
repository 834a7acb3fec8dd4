// A child that does what it is asked, however bad for its machine.
const held = []

const acts = {
  environment: () => process.send({ names: Object.keys(process.env).sort(), arguments: process.execArgv }),
  hang: () => {
    for (;;);
  },
  silence: () => undefined,
  /** V8's own memory. */
  heap: () => {
    for (;;) held.push({ text: `${held.length}`.repeat(50) })
  },
  /** Memory that no heap limit counts; 600 MB of it, if nobody looks. */
  buffers: () => {
    held.push(Buffer.alloc(8 * 1024 * 1024, 1))
    if (held.length < 75) setImmediate(acts.buffers)
    else process.send('nobody looked')
  },
  exit: () => process.exit(3),
  throw: () => {
    throw new Error('broken')
  },
  echo: () => process.send('echo'),
}

process.on('message', act => acts[act]())
process.send('ready')
