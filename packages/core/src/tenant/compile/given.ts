/** `{ key: value }`, or nothing where there is no value: optional keys are left out, never undefined. */
export const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  // A computed key widens to an index signature; the type above says what it is.
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }
