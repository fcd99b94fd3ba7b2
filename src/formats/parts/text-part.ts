import type { Book } from '../../domain/book.ts';
import type { ServicePart } from '../service-part.ts';

type Text = string | null | undefined;

/** The fields that are plain text, as parts: how each becomes a draft, and what is said of it. */
const texts = {
  title: { say: (title: Text) => ({ title }), lost: 'titles' },
  subtitle: { say: (subtitle: Text) => ({ subtitle }), lost: 'subtitles' },
  originalTitle: { say: (originalTitle: Text) => ({ originalTitle }), lost: 'original titles' },
  description: { say: (description: Text) => ({ description }), lost: 'descriptions' },
  publisher: { say: (publisher: Text) => ({ publisher }), lost: 'publishers' },
  review: { say: (review: Text) => ({ review }), lost: 'reviews' },
} as const;

/** A field whose text stands in a column as it is. `aliases` are the names that the column has had. */
export function textPart(field: keyof typeof texts, column: string, ...aliases: readonly string[]): ServicePart {
  const { say, lost } = texts[field];
  return {
    name: lost.replaceAll(' ', '-'),
    lost: `${lost} with white space around them`,
    fields: [field],
    read: (row) => say(row.text(row.nameOf(column, ...aliases))),
    write: (book: Book) => ({ [column]: book[field] ?? '' }),
  };
}
