/** Gives the words of a name in small letters and in order of the alphabet: `Guin, Ursula K. Le` and `Ursula K. Le Guin` have the same. */
export function sortedWords(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s,]/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
