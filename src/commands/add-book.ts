import { Option } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { describeOutcome } from '../cli/describe-outcome.ts';
import { describeProblem } from '../cli/describe-problem.ts';
import { openInput } from '../cli/open-input.ts';
import { plural } from '../cli/plural.ts';
import { takeIn } from '../cli/take-in.ts';
import type { BookDraft } from '../domain/book.ts';
import { joinDrafts } from '../domain/draft-field.ts';
import { draftFields } from '../domain/draft-fields.ts';
import { BookshelfError } from '../domain/errors.ts';
import { naming } from '../domain/name-error.ts';
import { existsPolicies, type IntakeRules, type Outcome } from '../domain/outcome.ts';
import type { DefineCommand } from './command.ts';

/** `add-book`: adds one book from options, or several from standard input. */
export const addBook: DefineCommand = (command, context) => {
  const drafts: BookDraft[] = [];
  addChangeOptions(command);
  for (const { option, help, many, read } of draftFields.filter(({ name }) => name !== 'title')) {
    const flag = `--${option}`;
    command.option(`${flag} <value>`, `${help}${many ? ' (again for more)' : ''}`, (text: string) => {
      drafts.push(naming(flag, () => read(text)));
    });
  }
  addExamples(command, [
    "bookshelf add-book 'The Left Hand of Darkness' --author 'Ursula K. Le Guin' --isbn 0-441-47812-3 --tag sf",
    "bookshelf add-book Dune --author 'Frank Herbert' --series 'Dune #1' --published 1965 --rating 4.5 --if-exists skip",
    `echo '{"title": "Solaris", "authors": ["Stanislaw Lem"]}' | bookshelf add-book -`,
  ]);
  command
    .description('Adds a book. With - instead of a title it reads JSON, JSON lines or CSV from standard input.')
    .argument('[title]', 'the title, or - to read books from standard input')
    .addOption(
      new Option('--if-exists <what>', 'for a book that is there').choices(existsPolicies).default('error' as const),
    )
    .action(async (title, { ifExists }) => {
      if (title === undefined)
        throw new BookshelfError('usage', 'a book needs a title', {
          hint: "Write bookshelf add-book 'The title', or - to read books from standard input",
        });
      const rules: IntakeRules = { ifExists, values: 'replace' };
      if (title === '-' && drafts.length > 0)
        throw new BookshelfError('usage', 'the options of a book do not go with -', {
          hint: 'Say them in the input: {"title": "Solaris", "tags": ["sf"]}',
        });
      const outcomes =
        title === '-'
          ? await takeInput(context, rules)
          : [await takeOne(context, asTyped({ ...joinDrafts(drafts), title }), rules)];
      const changed = outcomes.filter(({ verb }) => verb !== 'same' && verb !== 'skip');
      await context.answer({
        action: 'add',
        ids: changed.map(({ id }) => id),
        message: describe(outcomes),
      });
    });
};

/** How many books a person is told of one by one. */
const told = 20;

function describe(outcomes: readonly Outcome[]): string {
  const more = outcomes.length - told;
  const lines = [
    ...outcomes.slice(0, told).map(describeOutcome),
    ...(more > 0 ? [`… and ${plural(more, 'more book')}`] : []),
  ];
  return lines.length === 0 ? 'There is no book in standard input' : lines.join('\n');
}

/** Whoever gives a sort title has typed it, were it the one that would be guessed. */
function asTyped(draft: BookDraft): BookDraft {
  return draft.sortTitle ? { ...draft, sortTitleTyped: true } : draft;
}

function summaryOf(outcomes: readonly Outcome[]): string {
  const [first, other] = outcomes;
  return first !== undefined && other === undefined
    ? describeOutcome(first)
    : `${plural(outcomes.length, 'book')} from standard input`;
}

async function takeOne(context: Context, draft: BookDraft, rules: IntakeRules): Promise<Outcome> {
  const library = await context.library();
  return library.atomically(() => library.books.intake(rules).take(draft), {
    dryRun: context.settings.dryRun,
    note: (outcome) => ({ summary: describeOutcome(outcome) }),
  });
}

/** Takes all books of standard input or, where one cannot be taken, none. */
async function takeInput(context: Context, rules: IntakeRules): Promise<Outcome[]> {
  const input = await openInput('-', { formatHint: 'Send JSON, JSON lines, or CSV with a header line' }, context);
  const library = await context.library();
  return library.atomically(
    async () => {
      const outcomes: Outcome[] = [];
      for await (const { incoming, outcome, problems, error } of takeIn(library, input.records, rules)) {
        if (error !== null) throw error;
        for (const problem of problems)
          await context.say(`${input.name}:${incoming.line}: ${describeProblem(problem)}`);
        if (outcome !== null) outcomes.push(outcome);
      }
      return outcomes;
    },
    { dryRun: context.settings.dryRun, note: (outcomes) => ({ summary: summaryOf(outcomes) }) },
  );
}
