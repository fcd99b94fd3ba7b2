import { escapeXml, plainText } from './escape-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** An element to be written, its names with their prefixes. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly WrittenElement[] | string;
}

/** Writes an element and what is in it, each element with children on lines of its own. */
export function writeXml({ name, attributes, content }: WrittenElement, indent = ''): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(writeAttribute).join('')}`;
  if (content.length === 0) return `${start}/>\n`;
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>\n`;
  return `${start}>\n${content.map((child) => writeXml(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** A line end in an attribute would be read as a space. */
function writeAttribute([name, value]: [string, string]): string {
  return ` ${name}="${escapeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
}

/** The element as a reader gets it: names without prefixes, and no characters that XML cannot hold. */
export function asRead({ name, attributes, content }: WrittenElement): XmlElement {
  return {
    name: localName(name),
    attributes: new Map(Object.entries(attributes).map(([key, value]) => [localName(key), plainText(value)])),
    content: typeof content === 'string' ? [plainText(content)] : content.map(asRead),
    line: 1,
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
