/** The name of the first element of an XML document, without its prefix; null where the text does not begin like one. */
export function rootElement(head: string): string | null {
  let rest = head.trimStart();
  while (/^<[?!]/.test(rest)) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') : rest.indexOf('>');
    if (end === -1) return null;
    rest = rest.slice(rest.indexOf('>', end) + 1).trimStart();
  }
  return /^<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})[\s/>]/.exec(rest)?.[1] ?? null;
}
