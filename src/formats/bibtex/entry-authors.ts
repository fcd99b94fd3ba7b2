import type { ContributorDraft } from '../../domain/book.ts';
import { joinName } from '../bibliography/person-name.ts';
import type { EntryFields } from './entry-fields.ts';

/** The fields of names and the roles that they are; `editora` to `editorc` say theirs in a field of their own. */
export const roleFields = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['introduction', 'introduction'],
  ['foreword', 'foreword'],
  ['afterword', 'afterword'],
  ['commentator', 'commentator'],
  ['annotator', 'annotator'],
  ['illustrator', 'illustrator'],
  ['narrator', 'narrator'],
] as const;

/** The fields of editors in other roles, each beside the field that says which. */
export const furtherFields = ['editora', 'editorb', 'editorc'] as const;

/** Reads everybody who had a part in a book. `and others` names nobody, and is reported. */
export function readAuthors(fields: EntryFields): ContributorDraft[] {
  const known = roleFields.flatMap(([field, role]) => readRole(fields, field, roleOf(fields, field, role)));
  return [
    ...known,
    ...furtherFields.flatMap((field) => readRole(fields, field, fields.text(`${field}type`) ?? 'contributor')),
  ];
}

/** Whoever an `editortype` calls a compiler did not edit. */
function roleOf(fields: EntryFields, field: string, role: string): string {
  return field === 'editor' ? (fields.text('editortype') ?? role) : role;
}

function readRole(fields: EntryFields, field: string, role: string): ContributorDraft[] {
  const authors: ContributorDraft[] = [];
  for (const { family, given, prefix, suffix } of fields.names(field)) {
    const isOthers = given === '' && prefix === '' && /^others$/i.test(family);
    if (isOthers) fields.warn(field, `${field} ends in "and others": there are more than are named`);
    else if (family !== '') authors.push({ ...joinName({ family, given, particle: prefix, suffix }), role });
  }
  return authors;
}
