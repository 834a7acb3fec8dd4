const escape = String.fromCharCode(27)
const hidden = new RegExp(`${escape}(?!\\[\\d+m)|[^\\P{Cc}\\n${escape}]|[\\u202a-\\u202e\\u2066-\\u2069]`, 'gu')

/** What a config says must not steer the terminal: all control characters but line ends and colours become `�`. */
export const visible = (text: string): string => text.replace(hidden, '\ufffd')
