import { answersOf, digestsOf } from './answers.mjs'

// Reads a folder's files from stdin; prints the digests of its answers, or the text of the one that is named.
const chunks = await process.stdin.toArray()
const answers = answersOf(JSON.parse(Buffer.concat(chunks).toString('utf8')))
const [name] = process.argv.slice(2)
const said =
  name === undefined ? JSON.stringify(await digestsOf(answers)) : answers.find(one => one.name === name)?.text
process.stdout.write(said ?? '')
