// The unified social credit code (GB 32100-2015) and the older 15-digit registration number: check digit and region.

/** A code that holds, with the six digits of the authority that registered it; or why it does not. */
export type ReadUscc =
  | { readonly kind: 'valid'; readonly code: string; readonly region: string }
  | { readonly kind: 'invalid'; readonly reason: 'malformed' | 'check-digit' }

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100-2015, 5.4: weights 3^(i-1) mod 31, the check character makes the sum a multiple of 31. */
export function usccCheckCharacter(first17: string): string {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** GS15-2006: ISO 7064 MOD 11,10 over fourteen digits. */
export function registrationCheckDigit(first14: string): string {
  let rest = 10
  for (const digit of first14) {
    const sum = (rest + Number(digit)) % 10 || 10
    rest = (sum * 2) % 11
  }
  return String((11 - rest) % 10)
}

/** Reads a code as people type it: full width, spaces, small letters. */
export function readUscc(text: string): ReadUscc {
  const code = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
  const isNew = /^[1-9A-HJ-NPQRTUWXY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)
  if (!isNew && !/^\d{15}$/.test(code)) return { kind: 'invalid', reason: 'malformed' }
  const expected = isNew ? usccCheckCharacter(code.slice(0, 17)) : registrationCheckDigit(code.slice(0, 14))
  if (code.slice(-1) !== expected) return { kind: 'invalid', reason: 'check-digit' }
  return { kind: 'valid', code, region: isNew ? code.slice(2, 8) : code.slice(0, 6) }
}
