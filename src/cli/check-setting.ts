import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { BookshelfError } from '../domain/errors.ts';
import { naming } from '../domain/name-error.ts';
import { checkText } from '../domain/text.ts';
import { findSetting } from '../settings/settings-table.ts';
import { checkFields } from './configured-listing.ts';
import { aliasWords, commandNames } from './expand-alias.ts';
import { fieldNames } from './settings.ts';

/** Throws a usage error for a setting that there is not, and for a value that it cannot have. */
export function checkSetting(name: string, value: string, program: CommandUnknownOpts): void {
  const { check } = findSetting(name);
  naming(name, () => {
    check(checkText(value, name));
    if (name === 'list.fields') checkFields(fieldNames(value, name), null);
    if (name.startsWith('alias.')) checkAlias(name.slice('alias.'.length), value, program);
  });
}

function checkAlias(name: string, value: string, program: CommandUnknownOpts): void {
  if (commandNames().includes(name))
    throw new BookshelfError('usage', `${name} is a command, and an alias cannot take its place`, {
      hint: 'Choose another name',
    });
  aliasWords(name, value, program);
}
