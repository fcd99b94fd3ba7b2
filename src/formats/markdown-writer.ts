/** What stands before and after an inline element's text. */
interface Marks {
  readonly before: string;
  readonly after: string;
}

const inline: ReadonlyMap<string, Marks> = new Map([
  ['b', { before: '**', after: '**' }],
  ['strong', { before: '**', after: '**' }],
  ['i', { before: '*', after: '*' }],
  ['em', { before: '*', after: '*' }],
  ['spoiler', { before: '>!', after: '!<' }],
]);

const paragraphs: ReadonlySet<string> = new Set(['p', 'blockquote', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const blocks: ReadonlySet<string> = new Set([...paragraphs, 'div', 'li', 'hr', 'tr']);

/** An element that is open; its mark before is written with its first text, so that an empty one leaves nothing. */
interface OpenElement {
  readonly name: string;
  readonly marks: Marks | null;
  written: boolean;
  /** For `ol`: the number of its last item. */
  items: number;
}

/** What lines inside a quotation or a list item begin with; the first line of an item begins with its bullet. */
interface LinePrefix {
  first: string;
  readonly rest: string;
}

/** Writes Markdown from the events of an HTML parser, in time linear in the text. White space is held back until it is known which side of a mark it belongs on. */
export class MarkdownWriter {
  readonly #parts: string[] = [];
  readonly #open: OpenElement[] = [];
  /** What each line starts with inside quotations and lists. */
  readonly #prefixes: LinePrefix[] = [];
  /** How many of the prefixes stood open all the time since the last text. */
  #shallowest = 0;
  #held = '';
  /** Line ends due before the next text. */
  #due = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'br') this.#held += '\n';
    if (name === 'img') this.#picture(attributes);
    if (blocks.has(name)) this.#block(name);
    if (name === 'li') this.#openItem();
    if (name === 'blockquote') this.#prefixes.push({ first: '> ', rest: '> ' });
    this.#open.push({
      name,
      marks: name === 'a' ? linkMarks(attributes['href'] ?? '') : (inline.get(name) ?? null),
      written: false,
      items: 0,
    });
  }

  close(name: string): void {
    const element = this.#open.pop();
    if (element?.written && element.marks !== null) this.#parts.push(element.marks.after);
    if (name === 'li' || name === 'blockquote') this.#closePrefix();
    if (blocks.has(name)) this.#block(name);
  }

  text(text: string): void {
    const core = text.trim();
    if (core === '') {
      this.#held += text;
      return;
    }
    const start = text.length - text.trimStart().length;
    this.#held += text.slice(0, start);
    this.#writeSpace();
    this.#writeMarks();
    this.#parts.push(this.#prefixLines(core));
    this.#held = text.slice(start + core.length);
  }

  toString(): string {
    return this.#parts.join('') + this.#held;
  }

  #block(name: string): void {
    const tight = !paragraphs.has(name) || (isList(name) && this.#prefixes.length > 0);
    this.#due = Math.max(this.#due, tight ? 1 : 2);
  }

  /** Writes the white space held back, or the line ends due, whichever is more. */
  #writeSpace(): void {
    const starts = this.#parts.length === 0;
    if (this.#due > 0) this.#parts.push(starts ? '' : this.#lineEnds(), this.#lineStart());
    else this.#parts.push(this.#prefixLines(this.#held.replaceAll(' \n', '\n')));
    this.#held = '';
    this.#due = 0;
    this.#shallowest = this.#prefixes.length;
  }

  /** Ends the line and leaves empty ones; those belong to a quotation when both sides of them do. */
  #lineEnds(): string {
    const wanted = Math.max(this.#due, this.#held.split('\n').length - 1);
    const shared = this.#prefixes.slice(0, this.#shallowest).map(({ rest }) => rest);
    return `\n${shared.join('').trimEnd()}`.repeat(wanted - 1) + '\n';
  }

  #lineStart(): string {
    return this.#prefixes.map((prefix) => takeFirst(prefix)).join('');
  }

  #prefixLines(text: string): string {
    if (this.#prefixes.length === 0) return text;
    return text.replaceAll('\n', `\n${this.#prefixes.map(({ rest }) => rest).join('')}`);
  }

  #writeMarks(): void {
    for (const element of this.#open) {
      if (element.marks !== null && !element.written) this.#parts.push(element.marks.before);
      element.written = true;
    }
  }

  #openItem(): void {
    const list = this.#open.findLast(({ name }) => isList(name));
    if (list !== undefined) list.items += 1;
    const bullet = list?.name === 'ol' ? `${list.items}. ` : '- ';
    this.#prefixes.push({ first: bullet, rest: ' '.repeat(bullet.length) });
  }

  #closePrefix(): void {
    this.#prefixes.pop();
    this.#shallowest = Math.min(this.#shallowest, this.#prefixes.length);
  }

  #picture({ src = '', alt = '' }: Readonly<Record<string, string>>): void {
    if (isWebAddress(src)) this.text(`![${alt.replaceAll(/[[\]\n]/g, ' ')}](${escapeAddress(src)})`);
  }
}

function isList(name: string): boolean {
  return name === 'ul' || name === 'ol';
}

function takeFirst(prefix: LinePrefix): string {
  const { first } = prefix;
  prefix.first = prefix.rest;
  return first;
}

function linkMarks(address: string): Marks | null {
  return isWebAddress(address) ? { before: '[', after: `](${escapeAddress(address)})` } : null;
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S/i.test(address.trim());
}

/** Percent-encodes what would end the address inside Markdown's parentheses. */
function escapeAddress(address: string): string {
  return address
    .trim()
    .replaceAll(/[\s()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
