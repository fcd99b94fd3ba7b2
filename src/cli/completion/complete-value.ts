import { sortFields } from '../../domain/sort-key.ts';
import { beginning, behind, candidate, files, nothing, oneOf, type Completion } from './candidate.ts';
import type { CompletionTable, KnownWord } from './command-shape.ts';
import { completeAssignment } from './complete-assignment.ts';
import { completeBook } from './complete-books.ts';
import { fieldValues } from './complete-field-value.ts';
import { completeList } from './complete-list.ts';
import { completeQuery } from './complete-query.ts';
import { completeAddress, completeSetting, completeSettingValue } from './complete-setting.ts';
import type { ConfiguredWords } from './configured-words.ts';
import type { LibraryWords } from './library-words.ts';
import type { Place } from './place.ts';
import type { ValueKind } from './value-kinds.ts';

/** What is known where a value is completed. */
export interface Surrounding {
  readonly place: Place;
  readonly table: CompletionTable;
  readonly library: LibraryWords;
  readonly configured: ConfiguredWords;
}

/** Completes a value by what it is. */
export function completeValue(kind: ValueKind | null, typed: string, known: Surrounding): Completion {
  const { place, table, library, configured } = known;
  switch (kind) {
    case null:
      return nothing;
    case 'file':
      return files;
    case 'book':
      return completeBook(typed, library);
    case 'query':
      return completeQuery(typed, library);
    case 'assignment':
      return place.ended ? completeAssignment(typed, table.assignable, library) : completeQuery(typed, library);
    case 'sort':
      return completeList(sortFields, typed, '-');
    case 'fields':
      return completeList(fieldsOf(known), typed);
    case 'field':
      return words(table.assignable, typed);
    case 'format':
      return words(table.formats, typed);
    case 'command':
      return words([...namesOf(table), ...configured.aliases, ...table.topics], typed);
    case 'saved':
      return typed.startsWith('@')
        ? behind('@', oneOf(library.saved(typed.slice(1)), typed.slice(1)))
        : oneOf(library.saved(typed), typed);
    case 'map':
      return oneOf(library.maps(typed), typed);
    case 'library':
      return completeAddress(typed, configured.libraries);
    case 'setting':
      return completeSetting(typed, configured);
    case 'setting-value': {
      const { libraries } = configured;
      return completeSettingValue(place.given[0] ?? '', typed, { libraries, fields: table.fields['list'] ?? [] });
    }
    case 'author':
    case 'series':
    case 'tag':
    case 'status':
    case 'language':
    case 'title':
      return { candidates: fieldValues(kind, typed, library).map(plain), files: false };
    case 'book-format':
      return { candidates: fieldValues('format', typed, library).map(plain), files: false };
  }
}

/** What `--fields` takes: of the command, or of the one it belongs to. */
function fieldsOf({ place, table }: Surrounding): readonly string[] {
  const names = place.path.slice(1).map(({ name }) => name);
  return table.fields[names.join(' ')] ?? table.fields[names[0] ?? ''] ?? [];
}

function namesOf({ program }: CompletionTable): KnownWord[] {
  return program.commands.map(({ name, summary }) => ({ value: name, description: summary }));
}

function words(known: readonly KnownWord[], typed: string): Completion {
  return { candidates: beginning(known, typed).map(plain), files: false };
}

function plain({ value, description }: KnownWord) {
  return candidate(value, description);
}
