// Reads a config and a sheet as the server does, so that somebody else can watch what is opened and connected.
import { readConfigGuarded } from '../../../packages/server/dist/adapters/guarded/config.js'
import { openSheetGuarded } from '../../../packages/server/dist/adapters/guarded/sheet.js'

const { sound } = await readConfigGuarded({ files: new Map([['tenant.yaml', 'a: !include http://127.0.0.1:1/x\n']]) })
const sheet = await openSheetGuarded(process.argv[2])
let rows = 0
for await (const batch of sheet.batches()) rows += batch.length
console.log(JSON.stringify({ sound, rows }))
