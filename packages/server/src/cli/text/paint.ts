/** Colours text, or leaves it as it is where nobody sees colours. */
export type Brush = (text: string) => string

export interface Paint {
  readonly red: Brush
  readonly green: Brush
  readonly yellow: Brush
  readonly blue: Brush
  readonly dim: Brush
  readonly bold: Brush
}

const brush =
  (open: number, close: number): Brush =>
  text =>
    text === '' ? text : `\u001b[${open}m${text}\u001b[${close}m`
const plain: Brush = text => text

const colored: Paint = {
  red: brush(31, 39),
  green: brush(32, 39),
  yellow: brush(33, 39),
  blue: brush(36, 39),
  dim: brush(2, 22),
  bold: brush(1, 22),
}
const colorless: Paint = { red: plain, green: plain, yellow: plain, blue: plain, dim: plain, bold: plain }

export const paintFor = (colors: boolean): Paint => (colors ? colored : colorless)
