import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { BookshelfError } from '../../domain/errors.ts';
import { decodeText } from '../decode-text.ts';
import { peek } from '../peek.ts';
import type { Source } from '../source.ts';
import { ownEntities } from './own-entities.ts';
import type { XmlElement } from './xml-element.ts';

/** Deeper than any format nests; markup that is read by calling itself would run out of stack. */
const deepest = 100;
/** The most text and the most elements that one record holds. */
const longestRecord = 16_777_216;
const mostElements = 100_000;

/** An element while it is read. */
interface OpenElement extends XmlElement {
  readonly content: (XmlElement | string)[];
}

/**
 * Reads the elements of certain names out of an XML document, one after another, at constant memory. Nothing is ever fetched: a document type is
 * passed over, and one that defines entities itself is refused. Throws a `failure` with the line for what is no XML, and for records that are
 * too large or too deep.
 */
export async function* readXml(source: Source, names: readonly string[]): AsyncGenerator<XmlElement> {
  const { head, whole } = await peek(source.bytes(), 256);
  const text = decodeText(whole, source.encoding ?? declaredEncoding(Buffer.concat(head)));
  const records = new RecordParser(names);
  for await (const chunk of text) yield* records.write(chunk);
  yield* records.end();
}

/** Reads a whole XML document, which must not be large. */
export async function readXmlDocument(source: Source): Promise<XmlElement> {
  const document = new RecordParser([]);
  const text = decodeText(source.bytes(), source.encoding);
  let root: XmlElement | undefined;
  for await (const chunk of text) root ??= document.write(chunk)[0];
  root ??= document.end()[0];
  if (root === undefined) throw new BookshelfError('failure', 'the XML document is empty');
  return root;
}

class RecordParser {
  readonly #names: ReadonlySet<string>;
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #open: OpenElement[] = [];
  #done: XmlElement[] = [];
  #depth = 0;
  #elements = 0;
  #length = 0;
  /** What came since the last tag: one text, comment or attribute that the parser holds back whole. */
  #pending = 0;

  /** Without names the root is the only record. */
  constructor(names: readonly string[]) {
    this.#names = new Set(names);
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw new BookshelfError('failure', `line ${parser.line}: the XML is not well formed (${reasonOf(error)})`, {
        hint: 'Fetch or export the file once more; it may have been cut off.',
      });
    });
    parser.on('doctype', (text) => this.#checkDoctype(text));
    parser.on('opentag', (tag) => this.#start(tag));
    parser.on('closetag', () => this.#finish());
    parser.on('text', (text) => this.#addText(text));
    parser.on('cdata', (text) => this.#addText(text));
  }

  write(text: string): XmlElement[] {
    this.#pending += text.length;
    this.#parser.write(text);
    this.#check(this.#pending <= longestRecord, 'a text is larger than 16 MB');
    return this.#taken();
  }

  end(): XmlElement[] {
    this.#parser.close();
    return this.#taken();
  }

  #taken(): XmlElement[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #checkDoctype(text: string): void {
    if (text.includes('[')) throw ownEntities(this.#parser.line - (text.split('\n').length - 1));
  }

  #start({ name, attributes }: SaxesTagPlain): void {
    this.#depth += 1;
    this.#pending = 0;
    this.#check(this.#depth <= deepest, `elements nest deeper than ${deepest}`);
    const local = localName(name);
    const isRecord = this.#names.size === 0 ? this.#depth === 1 : this.#names.has(local);
    if (this.#open.length === 0 && !isRecord) return;
    if (this.#open.length === 0) [this.#elements, this.#length] = [0, 0];
    this.#elements += 1;
    this.#check(this.#elements <= mostElements, 'a record has more than 100,000 elements');
    const element = { name: local, attributes: readAttributes(attributes), content: [], line: this.#parser.line };
    for (const value of element.attributes.values()) this.#count(value);
    this.#open.at(-1)?.content.push(element);
    this.#open.push(element);
  }

  #finish(): void {
    this.#depth -= 1;
    this.#pending = 0;
    const element = this.#open.pop();
    if (element !== undefined && this.#open.length === 0) this.#done.push(element);
  }

  #addText(text: string): void {
    const element = this.#open.at(-1);
    if (element === undefined) return;
    this.#count(text);
    element.content.push(text);
  }

  #count(text: string): void {
    this.#length += text.length;
    this.#check(this.#length <= longestRecord, 'a record is larger than 16 MB');
  }

  #check(isFine: boolean, fault: string): void {
    if (isFine) return;
    throw new BookshelfError('failure', `line ${this.#parser.line}: ${fault}`, {
      hint: 'No program writes such a file for books.',
    });
  }
}

/** The encoding that a document declares, in the ASCII that every declaration begins with; null for none and for UTF-16, which shows by its bytes. */
function declaredEncoding(head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, 256)).toString('latin1');
  const [, name = ''] = /^[^<]{0,3}<\?xml[^>]{0,100}?\sencoding\s?=\s?["']([A-Za-z][\w.-]{0,40})["']/.exec(start) ?? [];
  return name === '' || /^utf-?(8|16)/i.test(name) ? null : name;
}

function readAttributes(attributes: Readonly<Record<string, string>>): Map<string, string> {
  const read = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    const local = localName(name);
    if (local === name || !read.has(local)) read.set(local, value);
  }
  return read;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** saxes puts the place in front of its message. */
function reasonOf(error: Error): string {
  return error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
}
