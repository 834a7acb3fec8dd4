import type { Dice } from './dice.js'

/** Characters that firms are called by. What two of them make is a name that sounds like one. */
const firsts = Array.from('恒铭越瑞晟泓骏锐臻昊皓朗睿坤翊奕祺晖璟恺澜泽煜桓彦砺屹湛钧珩铠笙沅烁峤岚')
const seconds = Array.from('达通纳源创力特腾阳盛邦锋成威川图航控岳衡洲森原诚域拓铂科昇景禾维楷锦固')
const thirds = Array.from('尔斯德诺朗莱思')

/** Firms, brands and words that everybody knows: an invented firm is called by none of them. */
const known = new Set(
  '恒力 恒源 恒通 恒盛 恒邦 恒诚 恒阳 瑞通 瑞科 瑞特 瑞源 锐科 锐捷 锐创 骏威 骏达 越秀 昊海 朗科 朗源 朗通 睿创 睿力 泽源 泽达 坤源 铭源 铭创 澜图 晟通 晟源 泓源 泓达 泓博 烁科 岚图 奕瑞 恺英 皓元 钧达 铠甲 越域 朗威 朗特 瑞纳 煜邦 铭科 恒达 骏成 恒锋 恒腾 恒图 恒威 锐成'.split(
    ' ',
  ),
)

/** What distinguishes a firm: two characters, now and then three. */
export function brandFor(dice: Dice): string {
  for (;;) {
    const pair = `${firsts[dice.below(firsts.length)]}${seconds[dice.below(seconds.length)]}`
    if (known.has(pair)) continue
    return dice.chance(2200) ? `${pair}${thirds[dice.below(thirds.length)]}` : pair
  }
}
