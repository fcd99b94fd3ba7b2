/** Shorter texts are never a view of another. */
const shortestView = 13;

/**
 * Gives a text that keeps no other in memory. A part that is cut out of a text is a view of it to V8, so that one name which is remembered
 * would keep the whole piece of the file in which it stood. What is joined is written anew before it is cut.
 */
export function ownCopy(text: string): string {
  return text.length < shortestView ? text : ` ${text}`.slice(1);
}
