/** Writes a text into an XML document, between tags or in an attribute with double quotes. Control characters, which XML cannot hold, become spaces. */
export function escapeXml(text: string): string {
  return plainText(text).replaceAll(/[&<>"\r]/g, (sign) => signs.get(sign) ?? sign);
}

/** Gives a text without what XML 1.0 cannot hold (section 2.2): each such character becomes a space. */
export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters that are meant
  return text.replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, ' ');
}

const signs: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\r', '&#13;'],
]);
