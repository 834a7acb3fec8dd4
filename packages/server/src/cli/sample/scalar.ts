import { stringify } from 'yaml'

/** A text as one YAML value on its line, in quotes where it needs them. */
export const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd()

/** The same inside `{ }`, where a comma or a bracket ends a value. */
export const inBraces = (text: string): string => (/[,[\]{}]/.test(text) ? JSON.stringify(text) : scalar(text))
