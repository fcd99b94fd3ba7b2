/** Gives the key under which identifiers are the same: ASCII capitals, spaces and hyphens do not count. */
export function identifierKey(value: string): string {
  return value.replaceAll(/[ -]/gu, '').replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
