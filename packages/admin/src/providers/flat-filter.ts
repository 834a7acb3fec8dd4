const isText = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) && value !== ''

/** Filters as a form nests them, by their names on the wire: `{ registeredOn: { from } }` is `registeredOn.from`. */
export function flatFilter(filter: Readonly<Record<string, unknown>>, prefix = ''): Record<string, string> {
  const parts = Object.entries(filter).map(([name, value]): Record<string, string> => {
    if (isText(value)) return { [prefix + name]: String(value) }
    if (typeof value !== 'object' || value === null) return {}
    return flatFilter(value as Record<string, unknown>, `${prefix}${name}.`)
  })
  return Object.assign({}, ...parts) as Record<string, string>
}
