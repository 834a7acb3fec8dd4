/** The types a declared fact, field, parameter or discretion may have. */
export const factTypes = [
  'money',
  'ratio',
  'number',
  'count',
  'area',
  'year',
  'date',
  'duration',
  'yes-no',
  'text',
  'enum',
  'list',
  'project',
  'contract',
  'person',
  'partner',
  'property',
  'event',
  'town',
  'organization',
  'claim',
  'table',
] as const
export type FactType = (typeof factTypes)[number]

/** Types whose value is a thing known by an id, which limits and the ledger recognise again. */
export const thingTypes = [
  'project',
  'contract',
  'person',
  'partner',
  'property',
  'event',
  'town',
  'organization',
] as const

export const periods = ['year', 'half-year', 'quarter', 'month'] as const
export type Period = (typeof periods)[number]

export const subjects = ['enterprise', 'tenant', 'town', 'park', 'partner'] as const
export type Subject = (typeof subjects)[number]

/**
 * A declaration as it stands in a config, every scalar still text: `{ money: 营业收入, per: year }`.
 *
 * Exactly one key is a type; its value is the Chinese name. `en` is the English name.
 */
export type RawDeclaration = Readonly<
  Partial<Record<FactType, string>> & {
    unit?: string
    per?: Period
    of?: Readonly<Record<string, string | RawDeclaration>> | readonly string[]
    open?: 'true' | 'false'
    about?: Subject
    from?: string
    presumed?: string
    'verified-by'?: string
    fresh?: string
    help?: string
    listed?: 'true' | 'false'
    negative?: 'true' | 'false'
    en?: string
  }
>
