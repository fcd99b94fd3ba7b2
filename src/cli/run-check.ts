import { countPhrase, type Check, type CheckOutcome } from '../domain/check.ts';
import { BookshelfError } from '../domain/errors.ts';
import { nameError } from '../domain/name-error.ts';
import type { Library } from '../repository/library.ts';
import type { Context } from './context.ts';
import { queryOf } from './resolve-books.ts';

/** Holds a check against the library. Throws what a wrong query throws. */
export async function runCheck(
  { name, place, claim }: Check,
  library: Library,
  context: Context,
): Promise<CheckOutcome> {
  switch (claim.kind) {
    case 'count': {
      const { atLeast, atMost } = claim;
      const count = await library.books.count(await placed(place, async () => queryOf([claim.words], context)));
      const passed = count >= atLeast && count <= atMost;
      return { name, passed, expected: countPhrase(atLeast, atMost), found: countPhrase(count, count) };
    }
    case 'fingerprint': {
      const { fingerprint } = await import('../formats/fingerprint.ts');
      const { hash } = await fingerprint(library.content(null), { exact: false });
      return { name, passed: hash === claim.hash, expected: claim.hash, found: hash };
    }
    case 'schema': {
      const { schema } = await library.versions();
      return { name, passed: schema === claim.version, expected: String(claim.version), found: String(schema) };
    }
  }
}

/** What is wrong with a query is told with its place. */
async function placed<Result>(place: string | null, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw place !== null && error instanceof BookshelfError ? nameError(place, error) : error;
  }
}
