import { readFormat } from '../../domain/book-format.ts';
import type { ServicePart } from '../service-part.ts';

/** The format in a service's words; `words` gives those for our own where they are not the same, empty for one that it does not have. */
export function formatPart(column: string, words: (format: string) => string): ServicePart {
  return {
    name: 'formats',
    lost: 'formats that it has no word for',
    fields: ['format'],
    read(row) {
      const format = row.text(column);
      return { format: format ? readFormat(format) || null : format };
    },
    write: ({ format }) => ({ [column]: format === null ? '' : words(format) }),
  };
}
