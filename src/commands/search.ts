import { addExamples, addOutputOptions } from '../cli/common-options.ts';
import { correctSearch } from '../cli/correct-search.ts';
import { explainNothing } from '../cli/explain-nothing.ts';
import { parseAmount } from '../cli/parse-arguments.ts';
import { printFound } from '../cli/print-books.ts';
import { queryOf } from '../cli/resolve-books.ts';
import { searchListing } from '../cli/search-listing.ts';
import { searchArgument } from '../domain/query/search-argument.ts';
import { searchRequest, wantedPhrases } from '../domain/search-request.ts';
import { parseSort } from '../domain/sort-key.ts';
import type { DefineCommand } from './command.ts';

/** `search`: finds books by words anywhere in them, descriptions, reviews and notes included, the best first. */
export const search: DefineCommand = (command, context) => {
  addOutputOptions(command);
  addExamples(command, [
    'bookshelf search winter king',
    'bookshelf search "silence is" --fields id,title,snippet',
    'bookshelf search winter tag:sf --limit 5',
    'bookshelf search --explain winter king',
  ]);
  command
    .description(
      'Finds the books in which every word stands somewhere: title, names, series, tags, publisher, description, reviews, notes. The best come first. Case and accents do not count, a word may be cut short, and a mistyped one is put right. Tests such as tag:sf narrow it down; see docs/query.md.',
    )
    .argument('<words...>', 'the words; in quotes a phrase; field:value narrows it down')
    .option('--sort <fields>', 'the order, in place of the best first: author,-published (- turns it round)')
    .option('--limit <number>', 'at most so many', parseAmount)
    .option('--offset <number>', 'leave out so many at the start', parseAmount)
    .option('--all', 'all of them on a terminal too, where a list stops after 100')
    .option('--explain', 'print how the words are read and how the database finds the books')
    .action(async (words, { sort = '', limit, offset, all = false, explain }) => {
      const order = parseSort(sort);
      const query = await queryOf(words.map(searchArgument), context);
      const library = await context.library();
      const asked = searchRequest(query);
      const isMistyped = !context.settings.quiet && (await library.search.isEmpty(asked));
      const correction = isMistyped ? await correctSearch(library, asked) : null;
      if (correction !== null) await context.say(correction.message);
      const request = correction?.request ?? asked;
      const window = { sort: order, limit, offset };
      if (explain) {
        const { printExplanation } = await import('../cli/print-explanation.ts');
        const { describeSearch } = await import('../domain/describe-search.ts');
        const found = await library.search.explain(request, window);
        return printExplanation(context, { query, meaning: describeSearch(request), ...found });
      }
      await printFound(
        context,
        {
          read: (most) => library.search.stream(request, { ...window, limit: most }),
          count: () => library.search.count(request),
          explain: () =>
            explainNothing(query, {
              count: (part) => library.search.count(searchRequest(part)),
              vocabulary: library.vocabulary,
            }),
          listing: searchListing(wantedPhrases(request.wanted)),
        },
        { limit, offset, all },
      );
    });
};
