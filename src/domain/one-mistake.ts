/** How far letters of one alphabet stand apart at most. */
const alphabet = 32;

/** All that a word may become by one letter more, less, other or changed places with its neighbour; letters are taken from its alphabets. */
export function oneMistake(word: string): string[] {
  const spellings = new Set<string>();
  const letters = [...new Set(Array.from(word).flatMap(alphabetOf))];
  for (let place = 0; place <= word.length; place += 1) {
    const [before, after, rest] = [word.slice(0, place), word.slice(place), word.slice(place + 1)];
    for (const letter of letters) spellings.add(before + letter + after).add(before + letter + rest);
    spellings.add(before + rest).add(before + rest.slice(0, 1) + after.slice(0, 1) + rest.slice(1));
  }
  spellings.delete(word);
  return [...spellings];
}

/** The letters of the alphabet that a letter belongs to, about: what stands near it among the characters. */
export function alphabetOf(letter: string): string[] {
  const code = letter.codePointAt(0) ?? 0;
  const [from, to] = /[a-z]/.test(letter) ? [97, 122] : [code - alphabet, code + alphabet];
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}
