import type { ServicePart } from '../service-part.ts';

/** The one private note of a book: several are joined, those that were not private among them, and quotes are left out. */
export function privateNotesPart(column: string): ServicePart {
  return {
    name: 'notes',
    lost: 'notes beside one that is private, or with a page',
    fields: ['notes'],
    read(row) {
      const note = row.text(column);
      return { notes: typeof note === 'string' ? [{ kind: 'private', text: note }] : note === null ? [] : undefined };
    },
    write({ notes }) {
      const texts = notes.filter(({ kind }) => kind !== 'quote').map(({ text }) => text.trim());
      return { [column]: texts.join('\n\n') };
    },
  };
}
