import type { Book } from '../../domain/book.ts';
import { foldKey } from '../../domain/fold.ts';
import { dateYear } from '../../domain/partial-date.ts';
import { partName } from './person-name.ts';

/** How many counters there are: enough that two keys rarely share one, and always the same memory. */
const slots = 2 ** 20;

/**
 * Gives each book of a file a key to cite it by: author, year and first word of the title (`leguin1968wizard`). A key that may have been given
 * before ends in a number (`leguin1968wizard-2`). The same books in the same order always have the same keys.
 */
export class CitationKeys {
  readonly #given = new Uint32Array(slots);

  keyOf(book: Book): string {
    const key = plainKey(book);
    const slot = slotOf(key);
    const times = (this.#given[slot] ?? 0) + 1;
    this.#given[slot] = times;
    return times === 1 ? key : `${key}-${times}`;
  }
}

function plainKey({ authors, published, firstPublished, title }: Book): string {
  const [first] = authors;
  const date = published ?? firstPublished;
  const year = date === null ? null : dateYear(date);
  const word = asciiWords(title).find((each) => each.length > 1 && !short.has(each)) ?? asciiWords(title)[0] ?? '';
  const family = first === undefined ? '' : asciiWords(partName(first).family).join('');
  return `${family.slice(0, longest) || 'anonymous'}${year === null ? '' : Math.abs(year)}${word.slice(0, longest)}`;
}

const longest = 30;
const short: ReadonlySet<string> = new Set(
  'the an of and in on to for der die das ein eine le la les un une el los las il lo de het een'.split(' '),
);

/** Citation keys have letters and digits of ASCII only: whatever is between may mean something to one program or another. */
function asciiWords(text: string): string[] {
  return foldKey(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** FNV-1a. */
function slotOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % slots;
}
