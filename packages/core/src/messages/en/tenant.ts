import type { IssueParams } from '../../base/issue.js'
import type { TenantReadCode } from '../../tenant/read/codes.js'

type Sentence = (params: IssueParams) => string

const kinds: Readonly<Record<string, string>> = {
  text: 'one value',
  list: 'a list (items begin with "- ")',
  map: '"key: value"',
}
const kindsOf = (all: IssueParams[string] | undefined): string =>
  String(all ?? '')
    .split('|')
    .map(kind => kinds[kind] ?? kind)
    .join(' or ')

const meant = ({ nearest }: IssueParams): string => (nearest === undefined ? '' : `Did you mean ${nearest}?`)
const found = (params: IssueParams): string => (params.found ? `"${params.found}"` : 'This')
const under = (params: IssueParams): string => (params.key ? `${params.key}` : 'This place')

/** Words for everything that reading a tenant's files may find. */
export const tenant: Record<TenantReadCode, Sentence> = {
  'tenant/yaml-too-large': p => `The file has more than ${p.most} bytes (256 KB). Split it into files of one folder.`,
  'tenant/yaml-too-deep': p =>
    `Nested more than ${p.most} deep. Most often a bracket is not closed or the indentation is off.`,
  'tenant/yaml-too-many': p => `More than ${p.most} values in one file. Split it into files of one folder.`,
  'tenant/yaml-character': p =>
    `Invisible or broken character ${p.character}. Delete it; pasting from a page often brings it in.`,
  'tenant/yaml-anchor': p =>
    `${found(p)} reads as an anchor, which this format does not use. If & belongs to the text, quote the value.`,
  'tenant/yaml-alias': p =>
    `${found(p)} reads as an alias, which this format does not use. If * belongs to the text, quote the value; no expression begins with *.`,
  'tenant/yaml-tag': p =>
    `${found(p)} reads as a tag, which this format does not use. If ! belongs to the text, quote the value; in expressions write not.`,
  'tenant/yaml-directive': () => 'This format has no % directives. Delete the line, or quote the text.',
  'tenant/yaml-documents': () =>
    'A file holds one document, and a second begins here. Delete the ---, or save it as a file.',
  'tenant/yaml-merge': () => 'This format has no merge key <<. Write the shared keys out.',
  'tenant/yaml-explicit-key': () => 'Nothing begins with ?. Write "key: value"; if ? belongs to the text, quote it.',
  'tenant/yaml-key': () => 'A key is one word: not empty, not a list, not a map.',
  'tenant/yaml-sign': p =>
    `A value cannot begin with ${p.sign}. Quote the value, or write | after the key and go on in the next line.`,
  'tenant/yaml-tab': () => 'Indented with a tab. Use spaces, two a level.',
  'tenant/yaml-indent': p =>
    `${found(p)} is not indented like its neighbours. Keys of one level are aligned, the next level has two more spaces.`,
  'tenant/yaml-quote': p => `The quote ${p.sign} is never closed. Put the same quote at the end of the value.`,
  'tenant/yaml-bracket': p =>
    `The bracket ${String(p.found).slice(0, 1)} has no partner. Check that [ ] and { } come in pairs.`,
  'tenant/yaml-comma': p =>
    `A comma is missing before ${found(p)}. Items in [ ] and { } are parted by ", "; quote values with commas or colons.`,
  'tenant/yaml-colon': p =>
    `${found(p)} is no "key: value". The colon is half-width with a space behind it; items of a list begin with "- ".`,
  'tenant/yaml-two-colons': p =>
    `${found(p)} has another ": ". Quote values with ": "; a key of the next level stands on its own line, two spaces further in.`,
  'tenant/yaml-escape': p =>
    `${String(p.found).slice(0, 2)} means nothing in double quotes. Write \\\\ for a backslash, or use single quotes.`,
  'tenant/yaml-long-key': () => 'The key is too long. Check for a missing quote or colon.',
  'tenant/yaml-after-value': p =>
    `${found(p)} does not fit what stands before it. Check indentation, quotes and colons.`,
  'tenant/yaml-syntax': p => `${found(p)} is not YAML. Check indentation, quotes and brackets.`,
  'tenant/full-width-colon': p =>
    `${found(p)} has a full-width colon "：". After a key write a half-width colon and a space ": ".`,
  'tenant/cut-expression': p =>
    p.key === p.expression
      ? `${p.key} has no value inside { }. Write "${p.key}: value"; if it is part of an expression, quote the expression.`
      : `The expression ${p.expression} is cut by a comma or bracket. Quote it${p.key ? `: ${p.key}: "${p.expression}"` : ''}, or give it its own line.`,
  'tenant/empty-value': () => 'No value after the key. Fill it in or delete the key; quote a value that begins with #.',
  'tenant/empty-file': () => 'The file is empty. Fill it in or delete it.',
  'tenant/forbidden-key': p => `${p.key} cannot be a key. Choose another name.`,
  'tenant/duplicate-key': p =>
    `The key ${p.key} stands twice, first at ${/^\d+$/.test(String(p.first)) ? `line ${p.first}` : p.first}. Join or rename.`,
  'tenant/more-issues': p => `${p.count} more problems are not listed. Mend those above first.`,
  'tenant/unknown-key': p => `There is no key ${p.key}. ${meant(p) || `Possible here: ${p.options}.`}`,
  'tenant/missing-key': p => `${p.in ? p.in : 'This place'} lacks the key ${p.key}. Add it.`,
  'tenant/wrong-kind': p =>
    `${under(p)} should be ${kindsOf(p.expected)}, here is ${kindsOf(p.kind)}${p.found ? ` ${found(p)}` : ''}.`,
  'tenant/unknown-option': p =>
    `${under(p)} has no option ${found(p)}. ${meant(p)}${p.nearest ? ' ' : ''}Possible: ${p.options}.`,
  'tenant/bad-id': p =>
    `${found(p)} cannot be an id. An id begins with a letter and goes on with letters, digits, hyphens, as growth-share.`,
  'tenant/bad-ascii-id': p =>
    `${found(p)} cannot be an id: it is part of an address. Use English letters, digits, hyphens, beginning with a letter.`,
  'tenant/bad-number': p => `${found(p)} is no statement number. Write 1, 2, 3.`,
  'tenant/bad-clause': p => `${found(p)} cannot be a clause number. It has no spaces and no #, as 三（十七） or 一¶2.`,
  'tenant/bad-value': p => `${found(p)} is not what is due here. See the description of the key.`,
  'tenant/empty-text': () => 'The quotes are empty. Fill in or delete the key.',
  'tenant/same-option': p => `The option ${found(p)} stands twice. Delete one.`,
  'tenant/no-type': p => `No type is given. Write "{ type: name }"; types: ${p.options}.`,
  'tenant/two-types': p =>
    `Two types are given: ${p.found}. A declaration has one; for several values use list and of.`,
  'tenant/choose-one': p => `Exactly one of ${p.keys} is due.`,
  'tenant/expects-nothing': p => `The example expects nothing. Write at least one of ${p.keys}.`,
  'tenant/mixed-language': () =>
    'Chinese and English keys in one file. Better one of them: peiyu format --lang en converts.',
  'tenant/unknown-file': p =>
    `Unknown file ${p.found}, passed over. ${meant(p) || 'See the folder in the guide to configs.'}`,
}
