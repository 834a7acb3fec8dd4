import { compileTenant } from '@peiyu/core'
import { folderAt } from './folder.mjs'

const files = folderAt(process.argv[2])
const began = performance.now()
compileTenant(files, { examples: false })
console.log(performance.now() - began)
