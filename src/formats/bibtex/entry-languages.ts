import { readLanguage } from '../../domain/language.ts';
import type { EntryFields } from './entry-fields.ts';

/** What babel calls languages, where that is not their name; the first name of a tag is the one that is written. */
const babelNames: readonly (readonly [tag: string, names: string])[] = [
  ['en', 'english'],
  ['en-US', 'american usenglish'],
  ['en-GB', 'british ukenglish'],
  ['en-CA', 'canadian'],
  ['en-AU', 'australian'],
  ['en-NZ', 'newzealand'],
  ['de', 'ngerman german'],
  ['de-AT', 'naustrian austrian'],
  ['de-CH', 'nswissgerman swissgerman'],
  ['fr', 'french francais'],
  ['fr-CA', 'acadian canadien'],
  ['es', 'spanish'],
  ['it', 'italian'],
  ['pt', 'portuguese portuges'],
  ['pt-BR', 'brazilian brazil'],
  ['nl', 'dutch'],
  ['da', 'danish'],
  ['sv', 'swedish'],
  ['nb', 'norsk'],
  ['nn', 'nynorsk'],
  ['fi', 'finnish'],
  ['pl', 'polish'],
  ['cs', 'czech'],
  ['hu', 'magyar hungarian'],
  ['ru', 'russian'],
  ['el', 'greek polutonikogreek'],
  ['la', 'latin'],
  ['tr', 'turkish'],
];

const tags: ReadonlyMap<string, string> = new Map(
  babelNames.flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
);

/** Reads the language of a book: the first that `language` names, else what babel shall set the entry in. */
export function readEntryLanguage(fields: EntryFields): string | null {
  const text = fields.items('language')[0] ?? fields.text('langid', 'hyphenation');
  return text === null ? null : namedLanguage(text);
}

/** Finds the tag of a language by what babel or people call it (`ngerman`, `langgerman`, `German`); what nobody knows stays as it stands. */
export function namedLanguage(name: string): string {
  return tags.get(name.toLowerCase().replace(/^lang(?=[a-z])/, '')) ?? readLanguage(name);
}

/** What babel calls a language; null where it has no name that is known here. */
export function babelName(tag: string): string | null {
  return babelNames.find(([known]) => known === tag)?.[1].split(' ', 1)[0] ?? null;
}
