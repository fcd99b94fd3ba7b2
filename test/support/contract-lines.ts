import { answerSchema } from '../../src/cli/answer-schema.ts';
import { exitCodes, exitOfBug } from '../../src/cli/exit-codes.ts';
import { jsonAnswers } from '../../src/cli/json-answers.ts';
import { checks } from '../../src/domain/health/checks.ts';
import { formats } from '../../src/formats/index.ts';
import { outputs } from '../../src/output/index.ts';
import type { JsonSchema } from '../../src/output/json-schema.ts';
import { declaredCommands, globalFlags } from './command-tree.ts';
import { Shelf } from './shelf.ts';

/** All that scripts may rely on, a fact on each line. */
export async function contractLines(): Promise<string[]> {
  const commands = await declaredCommands();
  return [
    ...commands.flatMap(({ name, aliases, flags, arguments: taken }) => [
      ['command', name, ...taken].join(' '),
      ...aliases.map((alias) => `alias ${alias} ${name}`),
      ...spellings(flags).map((flag) => `flag ${name} ${flag}`),
    ]),
    ...spellings(globalFlags).map((flag) => `flag everywhere ${flag}`),
    ...outputs.map(({ name }) => `output ${name}`),
    ...Object.entries(exitCodes).map(([kind, code]) => `exit ${code} ${kind}`),
    `exit ${exitOfBug} bug`,
    ...jsonAnswers.flatMap((answer) =>
      keysOf(treeOf(answerSchema(answer, { fields: null, closed: false })), '').map(
        (key) => `json ${answer.name} ${key}`,
      ),
    ),
    ...jsonAnswers.flatMap(({ name, content }) =>
      'listing' in content ? [`tsv ${name} ${content.listing.defaults.tsv.join(' ')}`] : [],
    ),
    ...jsonAnswers.flatMap(({ name, content }) =>
      'listing' in content ? content.listing.columns.map((column) => `field ${name} ${column.name}`) : [],
    ),
    ...formats.flatMap(({ name, loadReader, loadWriter }) => [
      ...(loadReader === undefined ? [] : [`format ${name} read`]),
      ...(loadWriter === undefined ? [] : [`format ${name} written`]),
    ]),
    ...checks.map(({ name }) => `check ${name}`),
    ...(await viewLines()),
  ];
}

/** `-n, --dry-run` is two flags: one may come to the other. */
function spellings(flags: readonly string[]): string[] {
  return flags.flatMap((flag) => flag.split(', '));
}

/** The words of JSON Schema that we write. */
interface SchemaTree {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly SchemaTree[];
  readonly items?: SchemaTree;
  readonly properties?: Readonly<Record<string, SchemaTree>>;
  readonly additionalProperties?: SchemaTree;
}

function treeOf(schema: JsonSchema): SchemaTree {
  return JSON.parse(JSON.stringify(schema));
}

/** The keys of a schema with their types: `[].authors[].name string`. */
function keysOf(schema: SchemaTree, path: string): string[] {
  const { type = 'any', anyOf, items, properties = {}, additionalProperties: others } = schema;
  return [
    ...(anyOf === undefined
      ? [`${path} ${[type].flat().join('|')}`.trim()]
      : anyOf.flatMap((one) => keysOf(one, path))),
    ...(items === undefined ? [] : keysOf(items, `${path}[]`)),
    ...Object.entries(properties).flatMap(([key, one]) => keysOf(one, `${path}.${key}`)),
    ...(others === undefined ? [] : keysOf(others, `${path}.*`)),
  ];
}

async function viewLines(): Promise<string[]> {
  const shelf = await Shelf.holding();
  const views: { name: string; columns: string[] }[] = JSON.parse(await shelf.succeed('bookshelf sql --views --json'));
  return views.flatMap(({ name, columns }) => columns.map((column) => `view ${name} ${column}`));
}
