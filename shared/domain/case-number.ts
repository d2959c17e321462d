// The number of a case: eleven digits drawn from a keyed hash and one check digit, easy to read aloud in threes of four.

const bodyDigits = 11

/** ISO 7064 MOD 11,10 check digit of a string of digits: finds every single error and nearly every swap. */
function checkDigit(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}

/** The case number that a keyed hash stands for. Needs at least eight bytes; they must be uniformly random. */
export function encodeCaseNumber(hash: Uint8Array): string {
  const bits = hash.slice(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const body = String(bits % 10n ** BigInt(bodyDigits)).padStart(bodyDigits, '0')
  return body + checkDigit(body)
}

/** Whether `number` is twelve digits whose last one checks. */
export function isCaseNumber(number: string): boolean {
  return /^\d{12}$/.test(number) && checkDigit(number.slice(0, bodyDigits)) === number[bodyDigits]
}

/** Eight digits drawn from a keyed hash: the code with which a consumer follows the case. */
export function encodeAccessCode(hash: Uint8Array): string {
  const bits = hash.slice(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return String(bits % 100_000_000n).padStart(8, '0')
}

/** `1234-5678-9012`: digits in groups of four, as printed and read aloud. */
export function groupDigits(digits: string): string {
  return digits.replaceAll(/(\d{4})(?=\d)/g, '$1-')
}
