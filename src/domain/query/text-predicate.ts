import { foldKey } from '../fold.ts';
import { holdsWords, searchWords } from '../search-words.ts';
import { compilePattern } from './check-pattern.ts';
import type { FieldName } from './fields.ts';
import type { ExactTest, PartTest, PatternTest } from './syntax.ts';
import { tagPath } from './tag-path.ts';

type TextPredicate = (text: string) => boolean;

/** Makes the function that tells whether one text of a field passes a test. */
export function textPredicate(field: FieldName, test: PartTest | ExactTest | PatternTest): TextPredicate {
  if (test.kind === 'regex') return patternPredicate(test.pattern);
  const key = field === 'tag' ? tagPath : foldKey;
  const wanted = key(test.text);
  if (test.kind === 'exact') return (text) => key(text) === wanted;
  if (field === 'tag') return (text) => `/${tagPath(text)}/`.includes(`/${wanted}/`);
  if (field === 'language') return (text) => `${foldKey(text)} `.startsWith(`${wanted} `);
  const words = searchWords(test.text);
  return (text) => holdsWords(text, words);
}

/** Makes the function that tells whether a text, as it stands, holds what a pattern describes. */
export function patternPredicate(pattern: string): TextPredicate {
  const expression = compilePattern(pattern);
  return (text) => expression.test(text);
}
