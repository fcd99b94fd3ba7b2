import { looksLikeIsbn } from '../domain/isbn.ts';

/** Says whether a file begins with ISBNs, one on each line, and is no table with titles; one line of four may be something else. */
export function recogniseIsbnList(head: string): boolean {
  if (/^[^\r\n]{0,1000}title/i.test(head)) return false;
  const whole = head.length < 1000 ? head : head.slice(0, head.slice(0, 1000).lastIndexOf('\n') + 1);
  const lines = whole
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const numbers = lines.filter((line) => looksLikeIsbn(line.split(/[,;\t]/)[0] ?? ''));
  return numbers.length > 0 && numbers.length * 4 >= lines.length * 3 - 3;
}
