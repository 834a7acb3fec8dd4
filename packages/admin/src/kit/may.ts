/** A row of the access table, as far as a page asks it. */
interface Row {
  readonly noun: string
  readonly acts: readonly string[]
  readonly fields?: { readonly read?: readonly string[]; readonly write?: readonly string[] }
}

/** Whether the rows that speak of somebody let them do an act to a noun, and see or write one field of it. */
export function mayDo(rows: readonly Row[], act: string, noun: string, field?: string): boolean {
  const fieldsOf = ({ fields }: Row) => (act === 'read' ? fields?.read : fields?.write)
  return rows.some(
    row =>
      row.noun === noun && row.acts.includes(act) && (field === undefined || (fieldsOf(row)?.includes(field) ?? true)),
  )
}
