import type { AuditCode } from '../../audit/codes.js'
import type { IssueParams } from '../../base/issue.js'

/** Words for what the check of a trail finds. */
export const audit: Record<AuditCode, (params: IssueParams) => string> = {
  'audit/anchor-differs': p =>
    `It disagrees with a checkpoint on entry ${p.anchor}: something from entry ${p.from} to ${p.anchor} was rewritten and hashed anew.`,
  'audit/anchor-of-other-chain': p =>
    `The checkpoint in line ${p.line} is of another chain: tenant or algorithm differ. Take one of this chain.`,
  'audit/anchor-signature': p =>
    `The signature of the checkpoint in line ${p.line} is not valid, so it proves nothing. Take it as it was handed out.`,
  'audit/anchor-unreadable': p =>
    `Line ${p.line} of the checkpoint file is no checkpoint. Each line is one, as the platform exports it.`,
  'audit/document-differs': p => `The document of entry ${p.seq} was altered: it disagrees with the hash in its entry.`,
  'audit/edited': p => `Entry ${p.seq} was altered: it disagrees with its hash.`,
  'audit/missing': p =>
    p.seq === p.last ? `Entry ${p.seq} is missing: deleted.` : `Entries ${p.seq} to ${p.last} are missing: deleted.`,
  'audit/no-head': () =>
    'The first line is no head of a trail. It should be a trail as the platform exports it (JSON Lines).',
  'audit/other-tenant': p => `In the place of entry ${p.seq} stands one of another tenant (${p.found}).`,
  'audit/reordered': p => `The order was altered: in the place of entry ${p.seq} stands entry ${p.found}.`,
  'audit/truncated': p =>
    `The end is missing: a checkpoint proves that there is an entry ${p.anchor}, and the file ends with ${p.last}.`,
  'audit/two-histories': p =>
    `Two checkpoints disagree on the hash of entry ${p.found}: the platform has shown two different trails.`,
  'audit/unknown-algorithm': () => 'The head names a digest that is not known. It may be: sha256, sm3.',
  'audit/unknown-format': () => 'The head names a format that is not known. It may be: peiyu-audit/1.',
  'audit/unlinked': p =>
    `Entry ${p.seq} does not follow the one before: ${p.before === 0 ? 'the beginning' : `entry ${p.before} or one before it`} was replaced.`,
  'audit/unreadable': p =>
    `Entry ${p.seq} cannot be read: the line is not as the platform writes it (incomplete, saved anew, or with other line ends).`,
  'audit/wrong-beginning': () => 'The beginning of the chain is wrong: it is not that of this tenant and digest.',
}
