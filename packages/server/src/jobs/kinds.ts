import type { Uploads } from '../adapters/uploads.js'
import { undoing } from './imports/undo.js'
import { importing } from './imports/write.js'
import type { JobKind } from './kind.js'

/** Every kind of long work that a server does. */
export const jobKinds = (uploads: Uploads): readonly JobKind[] => [importing(uploads), undoing]
