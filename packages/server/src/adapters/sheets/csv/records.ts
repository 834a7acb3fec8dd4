import { SheetRefused } from '../refused.js'

export type Separator = ',' | ';' | '\t'

/** Cuts text into records as spreadsheets do (RFC 4180), whatever pieces it comes in. */
export class CsvRecords {
  #records: string[][] = []
  #record: string[] = []
  #field = ''
  #quoted = false
  /** A quote that may end the field, or be the first of two. */
  #afterQuote = false
  #opened = 0
  #count = 1
  #afterReturn = false

  constructor(
    readonly separator: Separator,
    readonly longest: number,
  ) {}

  take(): string[][] {
    const records = this.#records
    this.#records = []
    return records
  }

  push(text: string): void {
    for (let at = 0; at < text.length; ) at = this.#quoted ? this.#inQuotes(text, at) : this.#plain(text, at)
  }

  end(): void {
    if (this.#quoted && !this.#afterQuote) throw new SheetRefused('imports/open-quote', { found: this.#opened })
    if (this.#field !== '' || this.#record.length > 0) this.#endRecord()
  }

  #inQuotes(text: string, at: number): number {
    if (this.#afterQuote) {
      this.#afterQuote = false
      if (text[at] === '"') {
        this.#add('"')
        return at + 1
      }
      this.#quoted = false
      return at
    }
    const end = text.indexOf('"', at)
    this.#add(text.slice(at, end < 0 ? text.length : end))
    this.#afterQuote = end >= 0
    return end < 0 ? text.length : end + 1
  }

  #plain(text: string, at: number): number {
    const sign = text[at] ?? ''
    const wasReturn = this.#afterReturn
    this.#afterReturn = sign === '\r'
    if (sign === '\n' && wasReturn) return at + 1
    if (sign === '\n' || sign === '\r') {
      this.#endRecord()
      return at + 1
    }
    if (sign === this.separator) {
      this.#endField()
      return at + 1
    }
    if (sign === '"' && this.#field === '') {
      this.#quoted = true
      this.#opened = this.#count
      return at + 1
    }
    let end = at + 1
    for (; end < text.length; end++) {
      const next = text[end]
      if (next === this.separator || next === '\n' || next === '\r') break
    }
    this.#add(text.slice(at, end))
    return end
  }

  #add(text: string): void {
    this.#field += text
    // A quote that nobody closes would swallow the whole file.
    if (this.#field.length > this.longest * 4) {
      if (this.#quoted) throw new SheetRefused('imports/open-quote', { found: this.#opened })
      this.#field = this.#field.slice(0, this.longest + 1)
    }
  }

  #endField(): void {
    this.#record.push(this.#field)
    this.#field = ''
  }

  #endRecord(): void {
    this.#endField()
    this.#records.push(this.#record)
    this.#record = []
    this.#count++
  }
}
