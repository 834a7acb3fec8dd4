import * as z from 'zod'
import { expressions } from './expressions.js'
import { choice, wordsOf } from './keys.js'

/** Any scalar as it stands in the file, never empty. */
export const text = z.string().min(1, 'empty-text')

/** Text of the expression language; read and checked when the config is compiled. */
export const expression = z.string().min(1, 'empty-text')
expressions.add(expression, { computes: 'always' })

export const truth = choice('truth', ['true', 'false'])
export const force = choice('force', wordsOf('force')).describe('效力；默认必须')
export const standing = choice('standing', wordsOf('standing')).describe('现行状态；默认随上一级')

export const name = text.describe('显示的名称；不写即为编号')
export const en = text.describe('英文名称')
