/**
 * Joins items with `; ` so that `splitList` gives the same again: `Le Guin; Lem`.
 * A `;` inside an item is written `\;`; a `\` is doubled where it stands before `;` or `\` or ends the item, and only there.
 */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/\\(?=[;\\]|$)|;/g, '\\$&')).join('; ');
}

/** Splits a list on its semicolons: items are trimmed, empty ones are dropped, `\;` is a semicolon that belongs to the item. */
export function splitList(text: string): string[] {
  if (!/[;\\]/.test(text)) return text.trim() === '' ? [] : [text.trim()];
  const items: string[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    if (text[index] === '\\' && isEscapable(text[index + 1])) index += 1;
    else if (index === text.length || text[index] === ';') {
      items.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return items.map((item) => item.trim().replace(/\\([;\\])/g, '$1')).filter((item) => item !== '');
}

function isEscapable(character: string | undefined): boolean {
  return character === ';' || character === '\\';
}
