/** An element of an XML document. Names are without their prefixes: readers here know each format's elements, whatever prefix a program chose. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and pieces of text, in their order. */
  readonly content: readonly (XmlElement | string)[];
  /** The line on which it starts, from 1. */
  readonly line: number;
}

/** The elements inside an element; with names, those of these names only. */
export function childrenOf(element: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const children: XmlElement[] = [];
  for (const item of element?.content ?? [])
    if (typeof item !== 'string' && (names.length === 0 || names.includes(item.name))) children.push(item);
  return children;
}

/** The first element of a name inside an element. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** All text in an element and below, without the white space around it. */
export function textOf(element: XmlElement | null): string {
  return element === null ? '' : wholeText(element).trim();
}

/** The text of the first element of a name inside an element; empty where there is none. */
export function childText(element: XmlElement | null, name: string): string {
  return textOf(childOf(element, name));
}

function wholeText({ content }: XmlElement): string {
  return content.map((item) => (typeof item === 'string' ? item : wholeText(item))).join('');
}

/** What stands in an element as markup again, without attributes: for texts that are HTML. */
export function markupOf({ content }: XmlElement): string {
  return content
    .map((item) => (typeof item === 'string' ? item : `<${item.name}>${markupOf(item)}</${item.name}>`))
    .join('');
}
