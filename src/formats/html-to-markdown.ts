import { Parser } from 'htmlparser2';
import { MarkdownWriter } from './markdown-writer.ts';

/** Deeper than anyone writes by hand; markup beyond it is kept as it stands. */
const deepest = 20;

/**
 * Turns the HTML of a review into Markdown: line breaks, paragraphs, bold, italic, links to the web, quotations, lists; a spoiler
 * becomes `>!…!<`. Entities are decoded, other tags dropped and their text kept. Text without markup comes back as it is, and nothing in it
 * is escaped: reviews are read as text.
 */
export function htmlToMarkdown(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const writer = new MarkdownWriter();
  const state = { depth: 0, tooDeep: false, tagged: false, hidden: 0 };
  const parser = new Parser({
    onopentag(name, attributes) {
      state.depth += 1;
      state.tagged = true;
      state.tooDeep ||= state.depth > deepest;
      if (state.tooDeep) parser.pause();
      else if (unseen.has(name)) state.hidden += 1;
      else writer.open(name, attributes);
    },
    onclosetag(name) {
      state.depth -= 1;
      if (unseen.has(name)) state.hidden -= 1;
      else writer.close(name);
    },
    ontext(text) {
      if (state.hidden === 0) writer.text(text);
    },
  });
  parser.end(closeTags(html));
  if (state.tooDeep) return html;
  return state.tagged ? writer.toString().trim() : writer.toString();
}

/** Elements whose content is no text of the review. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** A `<` after which nothing is closed begins no tag (`x <y`), and must not swallow the rest. */
function closeTags(html: string): string {
  const end = html.lastIndexOf('>') + 1;
  return html.slice(0, end) + html.slice(end).replaceAll('<', '&lt;');
}
