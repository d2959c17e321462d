// One text for one value: keys sorted, undefined left out, so that equal values give equal hashes.

/** Canonical JSON of plain data; bytes become base64. */
export function canonicalText(value: unknown): string {
  if (value instanceof Uint8Array) return JSON.stringify(btoa(String.fromCharCode(...value)))
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalText(field)}`)
    return `{${fields.join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
