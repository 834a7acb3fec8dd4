import type { IssueParams } from '../../base/issue.js'
import type { LintCode } from '../../lint/codes.js'

type Sentence = (params: IssueParams) => string

/** Words for what is legal but doubtful: what was found, why, what would be right. */
export const lint: Record<LintCode, Sentence> = {
  'lint/below-zero': p =>
    `This subtraction may bring ${p.found} below zero, which is not what the document means. Write max(…, 0元), or require what keeps it above.`,
  'lint/constant-condition': p =>
    `This condition ${p.foundEn}, whatever the firm is, as if it were not there. Check its bounds and units, or leave it out.`,
  'lint/deadline-on-holiday': p =>
    `${p.found} is due on ${p.due}, which is no working day. The next is ${p.next}${p.provisional ? ` (the holidays of ${p.provisional} are not published; only weekends are counted)` : ''}; plan ahead, or make sure that it is put off.`,
  'lint/else-decides': p =>
    `This else decides several options of reading ${p.found} at once (${p.options}), so that nobody sees whether they differ. Name each, or make them one option.`,
  'lint/implied-branch': p =>
    `Whatever meets ${p.found} meets ${p.by} already, so that it adds nothing. Check both bounds against the document.`,
  'lint/limit-never-binds': p =>
    p.by
      ? `Limit ${p.found} never binds: ${p.byEn} already allows ${p.mostEn} at most. Check its amount and what it is counted over; accept it with a reason where the document says so.`
      : `Limit ${p.found} never binds: one line gives ${p.mostEn} at most. Check its amount; accept it with a reason where the document says so.`,
  'lint/limit-never-cuts': p =>
    `Limit ${p.limit} has force ${p.found} and cuts nothing. Write must or principle where it binds, says where it only informs.`,
  'lint/limit-outside-keys': p =>
    `Limit ${p.limit} is counted over several claims, and yet computed from ${p.found} of one of them: each gives another ceiling. Count it per claim, or use a fact of the firm.`,
  'lint/no-value-next-year': p =>
    `Parameter ${p.found} has no value for ${p.year}, when the answer is unknown. Set it in time, or make sure that it no longer applies.`,
  'lint/odd-rate': p =>
    `The rate may be ${p.found}: ${p.found === '0%' ? 'nothing at all' : 'more than all of its base'}. Check the digits and the per cent sign.`,
  'lint/organization-ended': p =>
    `${p.found} ended on ${p.until}, and the program begins on ${p.from}. Name the organization that goes on with its tasks${p.successor ? ` (${p.successor})` : ''}, or check that day.`,
  'lint/parameter-lapses': p =>
    `The value of parameter ${p.found} holds until ${p.until} (${p.left} days), and then there is none. Set the next in time.`,
  'lint/same-expectation': p =>
    `These ${p.count} examples all expect the same, so that none shows what makes a difference. Add one with another outcome.`,
  'lint/shares-not-whole': p =>
    `The ${p.parts} parts come to ${p.found}, which is not the whole, so that no part has an amount. Check the shares and how many there are.`,
  'lint/uncovered': p =>
    `Table ${p.found} has no row for ${p.gapEn}, where the answer is unknown. Add the row, or say under uncovered why the document has none.`,
  'lint/unreachable-row': p =>
    `Row ${p.found} of table ${p.table} is never taken: all that could fall into it falls into another. Check the bounds, or leave it out.`,
  'lint/unreachable-rule': p =>
    `${p.found} never has its turn: whatever meets it meets ${p.by} above it first. Put them in the document's order, or say how they differ.`,
  'lint/unset-in-extreme': p =>
    `Parameter ${p.found} inside ${p.operation} has no value yet, so that all of it is unknown even where the other number decides. Where that can be told, write if … then … else ${p.found}.`,
  'lint/unused': p =>
    `The ${p.kindEn} ${p.found} is used nowhere. See whether it was forgotten or misspelt, or leave it out.`,
  'lint/window-outside': p =>
    `The years ${p.found} that are supported all lie outside ${p.span}, when the program is in force: no year is paid for. Check the years.`,
}
