// How much each place of a text counts: what was bought counts more, a landmark less, a denied fault not at all.

/** Factors by position, for what was paid for (`object`) and for everything else (`matter`). */
export type Zones = { readonly object: Float32Array; readonly matter: Float32Array }

const bought = [
  '买了',
  '买的',
  '买到',
  '购买',
  '购了',
  '订购',
  '购入',
  '网购',
  '拍下',
  '下单',
  '入手',
  '定做',
  '定制',
  '办的',
  '办了',
  '报了',
  '选购',
]
const landmarks = ['旁边', '隔壁', '对面', '附近', '边上', '斜对门', '楼上的', '同一条街']
const denials = ['不是', '并非', '不算', '不属于', '不涉及', '不存在', '没有什么', '又不是']
const denied = ['问题', '原因', '纠纷', '投诉']

const stops = new Set('，。！？；、,.!?;:：\n')

function scale(factors: Float32Array, from: number, to: number, factor: number): void {
  for (let at = Math.max(0, from); at < Math.min(factors.length, to); at++) factors[at] = (factors[at] ?? 1) * factor
}

function each(text: string, words: readonly string[], visit: (start: number, end: number) => void): void {
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) visit(at, at + word.length)
  }
}

function untilStop(text: string, from: number, most: number): number {
  let at = from
  while (at < text.length && at < from + most && !stops.has(text.charAt(at))) at++
  return at
}

/** The zones of a normalised text. */
export function zonesOf(text: string): Zones {
  const object = new Float32Array(text.length).fill(1)
  const matter = new Float32Array(text.length).fill(1)
  each(text, bought, (_, end) => scale(object, end, untilStop(text, end, 12), 1.3))
  each(text, landmarks, (start) => scale(object, start - 6, start, 0.3))
  each(text, denials, (_, end) => {
    const stop = untilStop(text, end, 9)
    const clause = text.slice(end, stop)
    const word = denied.find((candidate) => clause.includes(candidate))
    if (word !== undefined) scale(matter, end, end + clause.indexOf(word) + word.length, 0)
  })
  return { object, matter }
}
