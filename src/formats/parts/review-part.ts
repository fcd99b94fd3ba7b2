import { htmlToMarkdown } from '../html-to-markdown.ts';
import { markdownToHtml } from '../markdown-to-html.ts';
import type { ServicePart } from '../service-part.ts';

/** The review, in the HTML of the service. */
export function reviewPart(column: string): ServicePart {
  return {
    name: 'review-markup',
    lost: 'reviews with markup or white space of their own',
    fields: ['review'],
    read(row) {
      const review = row.text(column);
      return { review: review ? htmlToMarkdown(review) || null : review };
    },
    write: ({ review }) => ({ [column]: markdownToHtml(review ?? '') }),
  };
}
