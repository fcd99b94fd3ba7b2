/** A Unicode encoding that a file's first bytes give away; `marked` where it is certain, by a byte order mark. */
export interface SniffedEncoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly marked: boolean;
}

/**
 * Recognises Unicode by its byte order mark, or UTF-16 without one by its NUL bytes: every other byte of western text is NUL there.
 * Null where the bytes say nothing.
 */
export function sniffEncoding(head: Uint8Array): SniffedEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', marked: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', marked: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', marked: true };
  return guessFromNuls(head);
}

function guessFromNuls(head: Uint8Array): SniffedEncoding | null {
  const pairs = Math.floor(head.length / 2);
  let first = 0;
  let second = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (head[index] === 0) first += 1;
    if (head[index + 1] === 0) second += 1;
  }
  const most = Math.max(first, second);
  const isWestern = pairs > 1 && most > pairs / 3 && Math.min(first, second) < most / 8;
  if (isWestern) return { name: second > first ? 'utf-16le' : 'utf-16be', marked: false };
  return null;
}
