/** Gives a text on one line: each run of white space becomes one space, and none stays at the ends. Bibliographies hold no other. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
