import { and, eq, sql, type SQL } from 'drizzle-orm';
import { identifiers } from '../database/schema/index.ts';
import { isIsbn } from '../domain/isbn.ts';
import { identifierKey } from '../domain/query/identifier-key.ts';
import type { IdentifierQuery } from '../domain/query/syntax.ts';
import { patternPredicate } from '../domain/query/text-predicate.ts';
import { holdsNot } from './compile-logic.ts';
import { compileCount } from './compile-number.ts';
import { ownTest } from './own-function.ts';
import { amongRows, hasRow, rowCount } from './compile-rows.ts';

/** Compiles a test of the identifiers of one scheme, or of all. */
export function compileIdentifier({ scheme, test }: IdentifierQuery): SQL {
  const ofScheme = scheme === null ? undefined : eq(identifiers.scheme, scheme);
  const among = (condition: SQL): SQL => amongRows(identifiers, and(ofScheme, condition));
  switch (test.kind) {
    case 'empty':
      return holdsNot(hasRow(identifiers, ofScheme));
    case 'any':
      return hasRow(identifiers, ofScheme);
    case 'count':
      return compileCount(test, rowCount(identifiers, ofScheme));
    case 'exact':
      return among(isSame(scheme, identifierKey(test.text)));
    case 'regex':
      return among(
        ownTest(identifiers.value, sql`matches(${test.pattern}, ${identifiers.value})`, patternPredicate(test.pattern)),
      );
  }
}

/** A sound ISBN is stored in one form only, so that the index finds it; SQL's `lower` knows ASCII alone, as `identifierKey` does. */
function isSame(scheme: string | null, key: string): SQL {
  if (scheme === 'isbn' && isIsbn(key)) return eq(identifiers.value, key);
  return sql`lower(replace(replace(${identifiers.value}, ' ', ''), '-', '')) = ${key}`;
}
