import type { ServicePart } from '../service-part.ts';

const lost = {
  private: 'notes beside one that is private, or with a page',
  note: 'notes beside one that is not private, or with a page',
} as const;

/** The one note of a book: several are joined, those of the other kind among them, and quotes are left out. */
export function notesPart(column: string, kind: keyof typeof lost): ServicePart {
  return {
    name: 'notes',
    lost: lost[kind],
    fields: ['notes'],
    read(row) {
      const text = row.text(column);
      return { notes: typeof text === 'string' ? [{ kind, text }] : text === null ? [] : undefined };
    },
    write({ notes }) {
      const texts = notes.filter((note) => note.kind !== 'quote').map(({ text }) => text.trim());
      return { [column]: texts.join('\n\n') };
    },
  };
}
