import { lexer, type Token, type Tokens } from 'marked';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { createPaint, type Paint } from './paint.ts';

interface Layout {
  readonly width: number;
  readonly paint: Paint;
}

/** Lays Markdown out as text for a terminal: paragraphs wrapped, tables in columns, headings strong. */
export function renderMarkdown(markdown: string, { width, colour }: { width: number; colour: boolean }): string {
  const layout = { width, paint: createPaint(colour) };
  return `${blocks(lexer(markdown), layout).join('\n\n')}\n`;
}

function blocks(tokens: readonly Token[], layout: Layout): string[] {
  return tokens.map((token) => block(token, layout)).filter((text) => text !== '');
}

function block(token: Token, layout: Layout): string {
  if (isHeading(token)) return layout.paint(inline(token.tokens), 'strong');
  if (isParagraph(token)) return wrapped(inline(token.tokens), layout);
  if (isCode(token)) return indented(token.text, '    ');
  if (isList(token)) return list(token, layout);
  if (isTable(token)) return table(token, layout);
  return '';
}

function list({ ordered, start, items }: Tokens.List, layout: Layout): string {
  const texts = items.map((item, index) => {
    const mark = ordered ? `${(start || 1) + index}. ` : '- ';
    const own = item.tokens.map((token) => ownText(token, { ...layout, width: layout.width - mark.length }));
    return mark + indented(own.join('\n'), ' '.repeat(mark.length)).trimStart();
  });
  return texts.join('\n');
}

/** The words of an item that has no paragraphs stand in it as they are. */
function ownText(token: Token, layout: Layout): string {
  return isText(token) ? wrapped(inline(token.tokens ?? []), layout) : block(token, layout);
}

/** Columns two spaces apart. Where they do not fit, the widest give way and their cells are wrapped; of more than four, each row is a list. */
function table({ header, rows }: Tokens.Table, layout: Layout): string {
  const lines = [header, ...rows].map((cells) => cells.map(({ tokens }) => inline(tokens)));
  const widths = header.map((_, column) => Math.max(1, ...lines.map((cells) => stringWidth(cells[column] ?? ''))));
  const room = layout.width - 2 * (widths.length - 1);
  if (widths.length > 4 && sum(widths) > room) return rowLists(lines, layout);
  while (sum(widths) > room && Math.max(...widths) > 8) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  const [head = [], ...body] = lines;
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [row(head, widths), rule, ...body.map((cells) => row(cells, widths))].join('\n');
}

function rowLists([header = [], ...rows]: readonly (readonly string[])[], layout: Layout): string {
  const narrow = { ...layout, width: layout.width - 4 };
  const texts = rows.map(([first = '', ...others]) => {
    const said = others.map((text, index) => (text === '' ? '' : wrapped(`${header[index + 1]}: ${text}`, narrow)));
    return [layout.paint(first, 'strong'), ...said.filter(Boolean).map((text) => indented(text, '    '))].join('\n');
  });
  return texts.join('\n\n');
}

function row(cells: readonly string[], widths: readonly number[]): string {
  const columns = widths.map((width, index) => wrapAnsi(cells[index] ?? '', width, { hard: true }).split('\n'));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, index) => padded(columns[index]?.[line] ?? '', width))
      .join('  ')
      .trimEnd(),
  ).join('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function wrapped(text: string, { width }: Layout): string {
  return wrapAnsi(text.replaceAll('\n', ' '), Math.max(width, 20), { hard: true });
}

function indented(text: string, indent: string): string {
  return text.replaceAll(/^(?=.)/gm, indent);
}

/** Words without their marks: `**strong**` is strong, a link its text. */
function inline(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && Array.isArray(token.tokens) && token.tokens.length > 0) return inline(token.tokens);
      return plain('text' in token && typeof token.text === 'string' ? token.text : token.raw);
    })
    .join('');
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function isParagraph(token: Token): token is Tokens.Paragraph {
  return token.type === 'paragraph';
}

function isText(token: Token): token is Tokens.Text {
  return token.type === 'text';
}

function isCode(token: Token): token is Tokens.Code {
  return token.type === 'code';
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list';
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === 'table';
}
