// Writes text and Markdown in the macros of manual pages (man(7) of groff and of mandoc).
import { lexer } from 'marked';

/** Text as roff has to be given it: its own signs told apart from letters, and everything beyond ASCII by number. */
export function escape(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '\\(ga')
    .replaceAll('^', '\\(ha')
    .replaceAll('~', '\\(ti')
    .replaceAll('"', '\\(dq')
    .replaceAll(/^\./gm, '\\&.')
    .replaceAll(
      /[^\0-\x7f]/gu,
      (letter) => `\\[u${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}

export function heading(text, level = '.SH') {
  return `${level} "${escape(level === '.SH' ? text.toUpperCase() : text)}"\n`;
}

export function paragraph(text) {
  return `.PP\n${escape(text)}\n`;
}

/** A term and what is said of it, which stands under it. */
export function tagged(term, text) {
  return `.TP\n\\fB${escape(term)}\\fR\n${escape(text) || '\\&'}\n`;
}

/** The first heading of a page is its title, which the manual page has already. */
export function markdownToRoff(markdown) {
  return lexer(markdown)
    .filter(({ type, depth }) => type !== 'heading' || depth > 1)
    .map(block)
    .join('');
}

function block(token) {
  switch (token.type) {
    case 'heading':
      return `${token.depth === 2 ? '.SH' : '.SS'} "${inline(token.tokens)}"\n`;
    case 'paragraph':
      return `.PP\n${inline(token.tokens)}\n`;
    case 'code':
      return `.PP\n.RS 4\n.nf\n${escape(token.text)}\n.fi\n.RE\n`;
    case 'list':
      return (
        token.items.map((item, index) => listItem(item, token.ordered ? `${index + 1}.` : '\\(bu')).join('') + '.PP\n'
      );
    case 'table':
      return table(token);
    default:
      return '';
  }
}

function listItem({ tokens }, mark) {
  const texts = tokens.map((token) => (token.type === 'text' ? `${inline(token.tokens)}\n` : block(token)));
  return `.IP "${mark}" 3\n${texts.join('')}`;
}

/**
 * A table whose columns fit 68 letters together with 3 between each two: the widest give way, but for their longest word. One of
 * too many columns becomes a list, in which each row is a term and what the other columns say of it.
 */
function table({ header, rows }) {
  const lines = [header, ...rows];
  const texts = header.map((_, column) => lines.map((cells) => cells[column].text));
  const widths = texts.map((cells) => Math.max(4, ...cells.map((text) => text.length)) + 1);
  const least = texts.map((cells) => Math.max(4, ...cells.flatMap(wordsOf).map((word) => word.length)) + 1);
  const room = 68 - 3 * (widths.length - 1);
  if (widths.length > 4 || sum(least) > room) return rows.map((cells) => rowItem(header, cells)).join('') + '.PP\n';
  while (sum(widths) > room) {
    const wide = widths.map((width, column) => (width > least[column] ? width : 0));
    widths[wide.indexOf(Math.max(...wide))] -= 1;
  }
  const format = widths.map((width) => `lw(${width}n)`).join(' ');
  const body = lines.map((cells) => cells.map(({ tokens }) => cell(inline(tokens))).join('|'));
  return `.PP\n.TS\nnokeep tab(|);\n${format.replaceAll('lw', 'lbw')}\n${format}.\n${body.join('\n')}\n.TE\n`;
}

function rowItem([, ...header], [first, ...others]) {
  const said = others.flatMap(({ text, tokens }, column) =>
    text === '' ? [] : [`\\fI${inline(header[column].tokens)}\\fR: ${inline(tokens)}`],
  );
  return `.TP\n\\fB${inline(first.tokens)}\\fR\n${said.join('\n.br\n') || '\\&'}\n`;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

function wordsOf(text) {
  return text.replaceAll('`', '').split(/\s+|(?<=[,/;:])/);
}

/** A line may be broken behind a comma and the like. */
function cell(text) {
  return text === '' ? '' : `T{\n${text.replaceAll(/([,/;:])(?=\S)/g, String.raw`$1\:`)}\nT}`;
}

function inline(tokens) {
  return tokens
    .map((token) => {
      if (token.type === 'codespan') return `\\fB${escape(plain(token.text))}\\fR`;
      if (token.type === 'strong') return `\\fB${inline(token.tokens)}\\fR`;
      if (token.type === 'em') return `\\fI${inline(token.tokens)}\\fR`;
      if (token.tokens?.length > 0) return inline(token.tokens);
      return escape(plain(token.text ?? token.raw));
    })
    .join('');
}

function plain(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
