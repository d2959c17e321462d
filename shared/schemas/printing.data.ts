/** The files that lie in `fonts/` beside a function that prints: what `npm run build` puts there and the function reads. */
export const fontFiles = [
  { file: 'noto-sans-sc-400.ttf', weight: 400 },
  { file: 'noto-sans-sc-700.ttf', weight: 700 },
] as const

/** Draws charts as pictures. */
export const rasterizerFile = 'resvg.wasm'
