import { resources } from '@peiyu/core/client'
import { creditCodeOf } from '../db/accounts/registrations.js'
import { enterpriseByCode } from '../db/enterprises.js'
import { platform } from '../db/store/store.js'
import { confirmRegistration, type FirmFound } from '../verbs/registrations/confirm.js'
import { refuseRegistration } from '../verbs/registrations/refuse.js'
import { entry } from './entry.js'
import type { Prepare } from './outside.js'

/** The firm stands in the tenant's rows and the registration in the platform's: it is looked up before these are opened. */
const firmNamed: Prepare = async ({ store }, { id = '', named = '' }): Promise<FirmFound> => {
  const code = await store.read(platform, rows => creditCodeOf(rows, { id, named }))
  const firm = code === undefined ? undefined : await store.read(named, rows => enterpriseByCode(rows, code))
  return { tenant: named, firm }
}

export const registrations = entry(resources.registrations, {
  table: 'registrations',
  taken: { grants_enterprise_id: 'enterprises/registration-granted' },
  verbs: { confirm: confirmRegistration, refuse: refuseRegistration },
  prepare: { confirm: firmNamed },
})
