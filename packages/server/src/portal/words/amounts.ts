/** An exact decimal without its trailing zeros: `12.50` gives 12.5. */
function trimmed(whole: bigint, places: number): string {
  const digits = whole.toString().padStart(places + 1, '0')
  const [left, right] = [digits.slice(0, -places), digits.slice(-places).replace(/0+$/, '')]
  return right === '' ? left : `${left}.${right}`
}

/** Yuan as the JSON contract has it, in the unit in which an official reads it: `2000000.00` gives 200万元. */
export function yuanWords(yuan: string): string {
  const [whole = '0', fraction = ''] = yuan.replace('-', '').split('.')
  const fen = BigInt(whole + fraction.padEnd(2, '0').slice(0, 2))
  const sign = yuan.startsWith('-') && fen > 0n ? '-' : ''
  if (fen >= 10_000_000_000n) return `${sign}${trimmed(fen, 10)}亿元`
  return fen >= 1_000_000n ? `${sign}${trimmed(fen, 6)}万元` : `${sign}${trimmed(fen, 2)}元`
}

const placeUnit = '个'

/** An amount of the contract with its unit. */
export function amountWords(amount: string | number, unit: string | null): string {
  if (unit === 'yuan') return yuanWords(String(amount))
  if (unit === 'places') return `${amount}${placeUnit}`
  return `${amount}${unit ?? ''}`
}

/** Both ends of a range: `最高 200万元` where it begins at nothing. */
export function rangeWords(
  { atLeast, atMost }: { atLeast: string | number | null; atMost: string | number | null },
  unit: string | null,
): string | null {
  if (atLeast === null || atMost === null) return null
  if (atLeast === atMost) return amountWords(atMost, unit)
  return Number(atLeast) === 0
    ? `最高 ${amountWords(atMost, unit)}`
    : `${amountWords(atLeast, unit)} 至 ${amountWords(atMost, unit)}`
}
