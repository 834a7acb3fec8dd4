/** Text that a spreadsheet would take for a formula, though it is a name or a remark (公式注入); marked already or not. */
const risky = /^'*[\s\p{Cc}\uFEFF]*[=+\-@\t\r\0＝＋－＠]/u

/** Text as it is written to a sheet: what could be taken for a formula begins with one `'` more. Numbers are not text. */
export const guarded = (text: string): string => (risky.test(text) ? `'${text}` : text)

/** The text that `guarded` was given. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && risky.test(text.slice(1)) ? text.slice(1) : text
