import type { JsonShape } from '../output/json-shape.ts';
import {
  answerShape,
  batchShape,
  countedShape,
  errorShape,
  exchangeShape,
  fileShape,
  importShape,
  redoShape,
  syncShape,
  undoShape,
} from './answer-shapes.ts';
import { authorListing } from './author-listing.ts';
import { bookEventListing } from './book-event-listing.ts';
import { checkListing } from './check-listing.ts';
import { configListing, configOriginListing } from './config-listing.ts';
import { columnMapListing } from './column-map-listing.ts';
import type { Listing } from './context.ts';
import { differenceListing } from './difference-listing.ts';
import { findingListing } from './finding-listing.ts';
import { fingerprintListing } from './fingerprint-listing.ts';
import { formatListing } from './format-listing.ts';
import { importListing } from './import-listing.ts';
import { infoListing } from './info-listing.ts';
import { labelListing } from './label-listing.ts';
import { lossListing } from './loss-listing.ts';
import { operationListing } from './operation-listing.ts';
import { originListing } from './origin-listing.ts';
import { outcomeListing } from './outcome-listing.ts';
import { bookListing } from './print-books.ts';
import { explanationShape } from './print-explanation.ts';
import { savedQueryListing } from './saved-query-listing.ts';
import { schemaListing } from './schema-listing.ts';
import { searchListing } from './search-listing.ts';
import { sourceListing } from './source-listing.ts';
import { sqlViewListing } from './sql-view-listing.ts';
import { wholeBookListing } from './whole-book-listing.ts';

/** Something that a command prints as JSON. */
export interface JsonAnswer {
  /** The command, with the option that asks for it where there is one: `list`, `list --explain`, `author rename`. */
  readonly name: string;
  /** `either`: one thing is an object, several are an array. `lines`: an object on each line, printed as soon as it is known. */
  readonly form: 'object' | 'array' | 'either' | 'number' | 'lines';
  readonly content: { readonly listing: Listing<never> } | { readonly shape: JsonShape };
}

const changes = [
  ...['init-db', 'add-book', 'delete', 'set', 'edit', 'tag', 'untag', 'add-author', 'query save', 'query delete'],
  'maps delete',
  'migrate',
  ...['author rename', 'author merge', 'author sort', 'author alias', 'author delete'],
  ...['series rename', 'tags rename'],
];

/** All that is printed as JSON: a contract with scripts. A test holds every command that takes --json against it, and every transcript. */
export const jsonAnswers: readonly JsonAnswer[] = [
  rows('list', bookListing),
  thing('list --explain', explanationShape),
  { name: 'list --count', form: 'number', content: { shape: 'integer' } },
  either('show', wholeBookListing),
  rows('show --sources', sourceListing),
  rows('show --history', bookEventListing),
  rows('explain', originListing),
  rows('search', searchListing([])),
  thing('search --explain', explanationShape),
  rows('query list', savedQueryListing),
  one('query show', savedQueryListing),
  rows('authors', authorListing),
  one('author show', authorListing),
  rows('series list', labelListing),
  rows('tags list', labelListing),
  ...changes.map((name) => thing(name, answerShape)),
  thing('import', importShape),
  rows('import --dry-run', importListing),
  rows('maps list', columnMapListing),
  rows('export --losses', lossListing),
  rows('formats', formatListing),
  thing('seed', countedShape),
  { name: 'sql', form: 'array', content: { shape: { '*': 'any' } } },
  rows('sql --views', sqlViewListing),
  { name: 'batch', form: 'lines', content: { shape: batchShape } },
  thing('fingerprint', { fingerprint: 'string' }),
  rows('fingerprint --by', fingerprintListing),
  rows('assert', outcomeListing),
  thing('undo', undoShape),
  thing('redo', redoShape),
  rows('diff', differenceListing),
  thing('clone', fileShape),
  thing('push', exchangeShape),
  thing('pull', exchangeShape),
  thing('sync', syncShape),
  thing('merge-file', countedShape),
  rows('history list', operationListing),
  thing('history prune', countedShape),
  thing('backup', fileShape),
  thing('restore', fileShape),
  rows('doctor', findingListing),
  rows('doctor --list', checkListing),
  rows('doctor --explain', checkListing),
  thing('doctor --salvage', fileShape),
  rows('config list', configListing),
  rows('config list --origin', configOriginListing),
  one('config get', configOriginListing),
  ...['config set', 'config unset', 'config edit'].map((name) => thing(name, fileShape)),
  one('info', infoListing),
  rows('schema', schemaListing),
  thing('error', errorShape),
];

function rows(name: string, listing: Listing<never>): JsonAnswer {
  return { name, form: 'array', content: { listing } };
}

function one(name: string, listing: Listing<never>): JsonAnswer {
  return { name, form: 'object', content: { listing } };
}

function either(name: string, listing: Listing<never>): JsonAnswer {
  return { name, form: 'either', content: { listing } };
}

function thing(name: string, shape: JsonShape): JsonAnswer {
  return { name, form: 'object', content: { shape } };
}
