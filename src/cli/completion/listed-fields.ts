import { authorColumns } from '../../output/author-columns.ts';
import { labelColumns } from '../../output/label-columns.ts';
import { differenceListing } from '../difference-listing.ts';
import { findingListing } from '../finding-listing.ts';
import { formatListing } from '../format-listing.ts';
import { importColumns } from '../import-listing.ts';
import { infoColumns } from '../info-listing.ts';
import { lossListing } from '../loss-listing.ts';
import { operationListing } from '../operation-listing.ts';
import { originListing } from '../origin-listing.ts';
import { bookListing } from '../print-books.ts';
import { savedQueryListing } from '../saved-query-listing.ts';
import { searchListing } from '../search-listing.ts';

interface Named {
  readonly name: string;
}

/** What `--fields` takes, by the command that lists it. */
export function listedFields(): Record<string, readonly string[]> {
  const columns: Readonly<Record<string, readonly Named[]>> = {
    list: bookListing.columns,
    search: searchListing([]).columns,
    show: bookListing.columns,
    author: authorColumns,
    authors: authorColumns,
    tags: labelColumns,
    series: labelColumns,
    query: savedQueryListing.columns,
    formats: formatListing.columns,
    import: importColumns,
    export: lossListing.columns,
    explain: originListing.columns,
    diff: differenceListing.columns,
    history: operationListing.columns,
    doctor: findingListing.columns,
    info: infoColumns,
  };
  return Object.fromEntries(
    Object.entries(columns).map(([command, known]) => [command, known.map(({ name }) => name)]),
  );
}
