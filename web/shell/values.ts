// What was typed into a form, by field name: kept word for word, so that no error and no change of language loses any of it.

export type Values = Readonly<Record<string, readonly string[]>>

/** The first value of a field, empty when there is none. */
export const typedIn = (values: Values, name: string): string => values[name]?.[0] ?? ''

/** Whether a tick box or radio button of that name and value is chosen. */
export const isChosen = (values: Values, name: string, value: string): boolean => values[name]?.includes(value) ?? false

/** The id of the field's control in the page, for labels and links from the error summary. */
export const idOf = (name: string): string => `f-${name.replaceAll(/[^\w]/g, '-')}`
