/** How a money amount is read: its digits and the unit's word. */
export interface Amount {
  readonly digits: string
  readonly unit: 'kit.yuan' | 'kit.wan' | 'kit.yi'
}

/** An exact decimal without its trailing zeros. */
function scaled(fen: bigint, places: number): string {
  const digits = fen.toString().padStart(places + 1, '0')
  const [left, right] = [digits.slice(0, -places), digits.slice(-places).replace(/0+$/, '')]
  const grouped = left.replace(/\B(?=(\d{3})+$)/g, ',')
  return right === '' ? grouped : `${grouped}.${right}`
}

const units = [
  { from: 10_000_000_000n, places: 10, unit: 'kit.yi' },
  { from: 1_000_000n, places: 6, unit: 'kit.wan' },
  { from: 0n, places: 2, unit: 'kit.yuan' },
] as const

/** An integer of fen in the unit in which an official reads it: 万元 or 亿元, not rounded. */
export function amountOfFen(fen: bigint): Amount {
  const size = fen < 0n ? -fen : fen
  const { places, unit } = units.find(({ from }) => size >= from) ?? units[2]
  return { digits: (fen < 0n ? '-' : '') + scaled(size, places), unit }
}

/** A decimal of yuan, as the engine answers it. */
export function amountOfYuan(yuan: string): Amount {
  const [whole = '0', fraction = ''] = yuan.replace('-', '').split('.')
  const fen = BigInt(whole + fraction.padEnd(2, '0').slice(0, 2))
  return amountOfFen(yuan.startsWith('-') ? -fen : fen)
}
