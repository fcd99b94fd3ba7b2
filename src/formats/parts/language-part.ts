import { readLanguage } from '../../domain/language.ts';
import type { ServicePart } from '../service-part.ts';

/** The language, by its code. */
export function languagePart(column: string): ServicePart {
  return {
    name: 'languages',
    lost: 'languages in other words',
    fields: ['language'],
    read(row) {
      const language = row.text(column);
      return { language: language ? readLanguage(language) : language };
    },
    write: ({ language }) => ({ [column]: language ?? '' }),
  };
}
