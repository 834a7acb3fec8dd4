import type { Import } from '@peiyu/core/client'
import { importMapping, type ImportMapping } from '@peiyu/core/family'

/** The mapping of an import that was found sound when it was kept. */
export const asMapping = (kept: Import['mapping']): ImportMapping => importMapping.parse(kept)
