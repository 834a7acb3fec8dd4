import { compileTenant, runExamples } from '@peiyu/core'

/**
 * What a tenant's folder comes to, as texts by name: its issues, and every example with the whole answer behind it.
 * The same file runs in Node and in a browser.
 */
export function answersOf(files) {
  const { tenant, issues } = compileTenant(new Map(files))
  const results = tenant ? runExamples(tenant) : []
  return [
    { name: 'issues', text: JSON.stringify(issues) },
    ...results.map(result => ({
      name: `${result.file}:${result.at.line} ${result.name}`,
      text: JSON.stringify(result),
    })),
  ]
}

const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')

const sha256 = async text => hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

/** The answers by name, each with its SHA-256. */
export const digestsOf = answers =>
  Promise.all(answers.map(async ({ name, text }) => ({ name, sha256: await sha256(text), size: text.length })))
