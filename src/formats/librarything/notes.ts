import type { ServicePart } from '../service-part.ts';

/** A comment for all, and one that nobody else sees; quotes are left out. */
export const notes: ServicePart = {
  name: 'notes',
  lost: 'notes beside one of each kind, or with a page',
  fields: ['notes'],
  read(row) {
    if (row.cell('Comment') === undefined && row.cell('Private Comment') === undefined) return {};
    const [comment, hidden] = [row.text('Comment'), row.text('Private Comment')];
    return {
      notes: [
        ...(comment ? [{ kind: 'note', text: comment } as const] : []),
        ...(hidden ? [{ kind: 'private', text: hidden } as const] : []),
      ],
    };
  },
  write: (book) => ({ Comment: textOf(book, 'note'), 'Private Comment': textOf(book, 'private') }),
};

function textOf(book: Parameters<ServicePart['write']>[0], wanted: string): string {
  const texts = book.notes.filter(({ kind }) => kind === wanted).map(({ text }) => text.trim());
  return texts.join(' ');
}
