import { addExamples, addThingOptions } from '../cli/common-options.ts';
import { answerSchema } from '../cli/answer-schema.ts';
import { jsonAnswers, type JsonAnswer } from '../cli/json-answers.ts';
import { each } from '../cli/list-defaults.ts';
import { schemaListing } from '../cli/schema-listing.ts';
import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { DefineCommand } from './command.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** `schema`: prints the JSON Schema of what a command prints as JSON. */
export const schema: DefineCommand = (command, context) => {
  addThingOptions(command);
  addExamples(command, [
    'bookshelf schema list',
    'bookshelf schema list --fields id,title,isbn',
    'bookshelf schema import --dry-run',
    'bookshelf schema error',
    'bookshelf schema --json',
  ]);
  command
    .description(
      'Prints the JSON Schema (2020-12) of what a command prints with --json: a contract within a major version, in which keys may be added and none goes away or changes its type. Without a command it lists them all.',
    )
    .argument('[command...]', 'a command, with the option that makes it print something else: import --dry-run')
    .allowUnknownOption()
    .action(async (words) => {
      const { output, fields } = context.settings;
      if (words.length === 0) {
        const all = jsonAnswers.map((answer, index) => ({
          id: index + 1,
          name: answer.name,
          form: answer.form,
          schema: documentOf([answer], answer.name),
        }));
        return context.printRows(each(all), schemaListing);
      }
      if (output !== null && output !== 'json')
        throw new BookshelfError('usage', `a schema is JSON, and nothing for --output ${output}`, {
          hint: 'Leave it out',
        });
      const name = words.join(' ');
      await context.print(`${JSON.stringify(documentOf(named(name), name, fields), null, 2)}\n`);
    });
};

function documentOf(answers: readonly JsonAnswer[], name: string, fields: readonly string[] | null = null) {
  const schemas = answers.map((answer) => answerSchema(answer, { fields, closed: false }));
  const head = { $schema: dialect, title: name === 'error' ? 'an error of bookshelf' : `bookshelf ${name} --json` };
  return schemas.length === 1 ? { ...head, ...schemas[0] } : { ...head, anyOf: schemas };
}

/** The answer of this name or, where it is the name of several commands such as `author`, all of theirs. */
function named(name: string): readonly JsonAnswer[] {
  const exact = jsonAnswers.filter((answer) => answer.name === name);
  const found = exact.length > 0 ? exact : jsonAnswers.filter((answer) => answer.name.startsWith(`${name} `));
  if (found.length > 0) return found;
  const near = nearest(
    name,
    jsonAnswers.map((answer) => answer.name),
  );
  throw new BookshelfError('missing', `there is nothing that ${quoteValue(name)} prints as JSON`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}See them all: bookshelf schema`,
  });
}
