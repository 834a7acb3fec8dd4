import { declares } from './parts/declares.js'
import { keys } from './parts/keys.js'

/** facts.yaml: facts, parameters, readings, tables that the whole tenant shares (数据字典). */
export const facts = keys('facts', {}, declares)
