import type { IssueParams } from '../../base/issue.js'
import type { ImportsCode } from '../../imports/codes.js'

type Sentence = (params: IssueParams) => string

const meant = ({ suggestion }: IssueParams): string => (suggestion ? ` Did you mean ${suggestion}?` : '')
const possible = ({ options }: IssueParams): string => (options ? ` Possible: ${options}.` : '')

/** What is wrong with a package, by kind. */
const unsafe: Readonly<Record<string, Sentence>> = {
  entries: p => `it holds ${p.found} files, which no workbook does`,
  ratio: p => `"${p.found}" unpacks to more than a hundred times its size`,
  size: p => `"${p.found}" unpacks to too much`,
  texts: () => 'it holds too many different texts',
  path: p => `the name "${p.found}" leads elsewhere`,
  link: p => `"${p.found}" is a link`,
  nested: p => `it holds another file, "${p.found}"`,
  twice: p => `"${p.found}" stands in it twice`,
  part: p => `"${p.found}" is no part of a workbook`,
}

/** Words for what is wrong with a file, a header or a cell that was to be imported. */
export const imports: Record<ImportsCode, Sentence> = {
  'imports/too-slow': () =>
    'Reading the file took too long and was stopped. Split it into smaller files and try again.',
  'imports/too-much-memory': () =>
    'Reading the file took too much memory and was stopped. Split it into smaller files and try again.',
  'imports/reader-ended': () =>
    'The process that reads files ended, and nothing was read. Try again; if it happens again, ask an administrator.',
  'imports/bad-path': p =>
    `A file cannot be called "${p.found}": it must stand in the folder, not be hidden, and hold no ".." or special signs, at most 200 signs. Rename it.`,
  'imports/too-many-files': p =>
    `There are too many files, or they are too large (${p.found} files, at most ${p.most}). Check that it is the right folder.`,
  'imports/empty-file': () => 'The file is empty. Check that it is the right one.',
  'imports/too-large': p => `The file is larger than ${p.most || 'the allowed'} MB. Split it and import the parts.`,
  'imports/old-xls': () =>
    'This is an old Excel file (.xls). Open it, save it as an Excel workbook (.xlsx), and import that.',
  'imports/encrypted': () => 'The file is protected by a password. Take the password off, save it, and import that.',
  'imports/macro': () => 'The file has macros. Save it as an Excel workbook without macros (.xlsx), and import that.',
  'imports/web-page': () =>
    'This is a web page with the name of a sheet. Open it in Excel, save it as .xlsx, and import that.',
  'imports/not-a-sheet': p =>
    `This is no spreadsheet${p.found ? ` (it looks like ${p.found})` : ''}. Import an .xlsx or .csv file.`,
  'imports/damaged': p =>
    `The file is damaged or incomplete${p.found ? ` (at ${p.found})` : ''}. Open it in Excel, save it anew, and import that.`,
  'imports/unsafe-package': p =>
    `The file is not safe and is not read: ${unsafe[String(p.kind)]?.(p) ?? 'its contents are strange'}. Open it in Excel, save it as .xlsx, and import that.`,
  'imports/encoding': () => 'The encoding of the text is not known. Save it as "CSV UTF-8" or .xlsx, and import that.',
  'imports/open-quote': p =>
    `A double quote in row ${p.found} is never closed, so the rest cannot be cut into columns. Close it, or save the file as .xlsx.`,
  'imports/no-sheet': p =>
    `${p.found ? `There is no sheet "${p.found}".` : 'The file has no sheet to read.'}${possible(p)} Check which sheet is chosen.`,
  'imports/too-many-columns': p =>
    `There are too many columns (found ${p.found}${p.most ? `, at most ${p.most}` : ''}). Delete those that are not needed.`,
  'imports/too-many-rows': p => `There are more than ${p.most} rows. Split the file and import the parts.`,
  'imports/no-header': () =>
    'No header was recognised in the first ten rows. Name the columns in one row, as 统一社会信用代码, 企业名称, 营业收入（2017年，万元）, or fill in the template.',
  'imports/merged-header': p =>
    `The header cell ${p.found} is merged, so it is not clear which column is meant. Unmerge it and name each column.`,
  'imports/no-credit-code': () =>
    'No column is the credit code, so nobody knows which enterprise a row is of. Add it, or say which column it is.',
  'imports/same-target': p => `This column gives the same as ${p.first}. Leave one of them out.`,
  'imports/unknown-target': p =>
    `There is no fact "${p.found}".${meant(p)} ${p.options ? `Several facts are called so: ${p.options}. Choose one.` : 'Say what the column gives, or leave it out.'}`,
  'imports/needs-year': p =>
    `${p.name} is a yearly fact, so its year must be known. Write the year into the header, as ${p.name}（2017年）, or add a column 年度.`,
  'imports/no-year': p => `${p.name} is no yearly fact and cannot be of ${p.found}. Leave the year out.`,
  'imports/wrong-unit': p => `${p.name ?? 'This'} cannot be in "${p.found}". Check the unit in the header.`,
  'imports/formula': p =>
    `This is a formula${p.found ? ` (${p.found})` : ''}, and what formulas give is not read. Copy it and paste it as values.`,
  'imports/error-value': p =>
    `This is an error value${p.found ? `, ${p.found}` : ''}. Put the value there, or leave the cell blank.`,
  'imports/unit-in-format': p =>
    `The cell holds ${p.found}, and the unit that is shown comes from its format, so what is meant is not clear. Set the format to General and write the unit into the header or behind the number, as 300万元.`,
  'imports/too-long': p => `The text is too long${p.most ? `, at most ${p.most} signs` : ''}. Shorten it.`,
  'imports/character': p =>
    `The text holds a sign that nobody sees, ${p.character}. Delete it and type the text again.`,
  'imports/merged': p =>
    `The row has cells that are merged over rows (${p.found}), so each row's value is not clear. Unmerge them and fill in every row.`,
  'imports/lacks-credit-code': () =>
    'The credit code is missing, so the enterprise is not known. Take it from the business licence.',
  'imports/duplicate': p => `${p.found} stands in row ${p.first} already. Put the rows together, or check the code.`,
  'imports/other-name': p =>
    `The name here is "${p.found}", that of the same code in row ${p.first} is "${p.expected}". Check the code or the name.`,
  'imports/bad-day': p => `"${p.found}" is no day. Write 2018-11-21.`,
  'imports/bad-year': p => `"${p.found}" is no year. Write four digits, as 2017.`,
  'imports/unknown-town': p => `There is no town or park "${p.found}".${meant(p) || ' Check the name.'}`,
  'imports/unknown-organization': p => `There is no organization "${p.found}".${meant(p) || ' Check the name.'}`,
  'imports/unknown-program': p => `There is no program "${p.found}".${meant(p)}${possible(p)}`,
  'imports/lacks-program': p =>
    `It is not said which program. Add a column 计划, or choose one for the import.${possible(p)}`,
  'imports/lacks-tier': p => `The tier is missing. Say which tier of ${p.name ?? 'the program'} the enterprise has.`,
  'imports/lacks-year': p =>
    `The year is missing, so it is not known of which year ${p.name ?? 'this'} is. Fill in the row's year.`,
  'imports/no-such-choice': p => `${p.name ?? 'This'} cannot be "${p.found}".${meant(p)}${possible(p)}`,
  'imports/bare-ratio': p =>
    `"${p.found}" does not say whether it is per cent. Write ${p.found}%, or the unit （%） into the header.`,
  'imports/before': p => `${p.found} is before the first day, ${p.first}. Check both days.`,
  'imports/lacks-name': () =>
    'The registry does not have this enterprise, and the row has no name. Fill in its full name.',
  'imports/lacks-from': () => 'The day of admission is missing. Fill it in, such as 2017-06-30.',
  'imports/partial-pledge': () =>
    'Years, start, end and base year of the pledge are incomplete or contradict each other. Check them.',
  'imports/not-previewed': () =>
    'This import does not wait for confirmation any more. Reload to see what became of it.',
  'imports/not-readable': () => 'This cannot be imported yet: correct the header, or say what its columns give.',
  'imports/not-written': () => 'There is nothing of this import to undo.',
  'imports/ended': () => 'This import has ended and cannot be cancelled.',
  'imports/no-file': () => 'No file has arrived. Choose an xlsx or csv file.',
  'imports/no-kind': () => 'Say whether the file holds enterprises, facts or memberships.',
  'imports/bad-mapping': () => 'What a column gives is not one of the known meanings.',
}
