import { BookshelfError } from '../domain/errors.ts';
import { naming } from '../domain/name-error.ts';
import { checkText } from '../domain/text.ts';
import { findSetting } from '../settings/settings-table.ts';
import { checkFields } from './configured-listing.ts';
import { aliasWords, type LineStart } from './expand-alias.ts';
import { fieldNames } from './settings.ts';

/** Throws a usage error for a setting that there is not, and for a value that it cannot have. */
export function checkSetting(name: string, value: string, start: LineStart): void {
  const { check } = findSetting(name);
  naming(name, () => {
    check(checkText(value, name));
    if (name === 'list.fields') checkFields(fieldNames(value, name), null);
    if (name.startsWith('alias.')) checkAlias(name.slice('alias.'.length), value, start);
  });
}

function checkAlias(name: string, value: string, start: LineStart): void {
  if (start.commandNames.includes(name))
    throw new BookshelfError('usage', `${name} is a command, and an alias cannot take its place`, {
      hint: 'Choose another name',
    });
  aliasWords(name, value, start);
}
