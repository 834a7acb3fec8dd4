import { execFileSync, spawnSync } from 'node:child_process'
import { checkpointLine } from '@peiyu/core/family'
import { expect, test } from 'vitest'
import { emptyFolder, put } from '../cli/peiyu.js'
import { skipWith } from '../skip.js'
import { aTrail, textOf } from './a-trail.js'

const hasPython = spawnSync('python3', ['--version']).status === 0

test('the independent verifier reads the signature, too', context => {
  if (!hasPython) return skipWith(context, 'no python3 on this machine')
  const { lines, checkpoints } = aTrail({ entries: 3, checkpoints: [1, 3] })
  const folder = emptyFolder()
  const file = put(folder, 'trail.jsonl', textOf(lines))
  const anchor = put(folder, 'anchor.jsonl', textOf(checkpoints.map(checkpointLine)))
  const said = execFileSync('python3', ['tests/audit/verify.py', file, '--anchor', anchor], { encoding: 'utf8' })
  expect(JSON.parse(said)).toMatchObject({ code: null, soundTo: 3, provenTo: 3 })
})
