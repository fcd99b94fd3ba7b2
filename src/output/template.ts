import { BookshelfError } from '../domain/errors.ts';
import { readableText } from './column.ts';
import type { Output } from './output.ts';
import { parseTemplate } from './parse-template.ts';
import type { TemplatePart } from './parse-template.ts';
import { renderLines } from './render-lines.ts';
import { visible } from './visible.ts';

/**
 * Prints one line per row, by a template read before the first of them; `columns` are those it may name.
 * @throws BookshelfError `usage` where no template is given, or it cannot be read.
 */
export const template: Output = {
  render(rows, columns, options) {
    if (options.template === undefined) {
      throw new BookshelfError('usage', 'the output "template" needs a template', {
        hint: "Say --template '{title} ({year})'.",
      });
    }
    const parts = parseTemplate(options.template, columns);
    return renderLines(rows, (row) => parts.map((part) => fill(part, row)).join(''));
  },
};

function fill<Row>(part: TemplatePart<Row>, row: Row): string {
  return typeof part === 'string' ? part : visible(readableText(part, row));
}
