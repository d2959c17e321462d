// The one style sheet of the consumer pages, small enough to stand in the page itself.
import { baseStyle } from './style-base.data.ts'
import { formStyle } from './style-form.data.ts'
import { paperStyle } from './style-paper.data.ts'

/** Comments and needless white space taken out; rules stay as they are. */
const compact = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .trim()

export const styleSheet: string = compact(baseStyle + formStyle + paperStyle)
