const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Makes a UUID that sorts by time (RFC 9562, version 7) from milliseconds since 1970 and 10 random bytes.
 * Comes out in lower case: `01890a5d-ac96-774b-bcce-b302099a8057`.
 */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  let rest = '';
  for (let index = 0; index < 10; index += 1) rest += twoDigits(withVersion(random[index] ?? 0, index));
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}

/** Tells whether a text is a UUID of any version, in small or capital letters. */
export function isUuid(text: string): boolean {
  return form.test(text);
}

function withVersion(byte: number, index: number): number {
  if (index === 0) return (byte & 0x0f) | 0x70;
  return index === 2 ? (byte & 0x3f) | 0x80 : byte;
}

function twoDigits(byte: number): string {
  return (byte + 0x100).toString(16).slice(1);
}
