import { readFormat } from '../book-format.ts';
import { readLanguage } from '../language.ts';
import { checkPattern } from './check-pattern.ts';
import { splitOperator, type FieldValue } from './field-value.ts';
import type { QueryField } from './fields.ts';
import { quoteValue } from '../quote-value.ts';
import type { ExactTest, PartTest, PatternTest } from './syntax.ts';
import { tagPath } from './tag-path.ts';

/** The fields whose words have one spelling in the library: `English` is `en`, `Hardback` is `hardcover`. */
const spellings = new Map<string, (text: string) => string>([
  ['language', readLanguage],
  ['format', readFormat],
]);

/** Reads `part`, `=whole` or `~pattern` of a field that holds text. */
export function parseTextTest(
  value: FieldValue,
  field: Pick<QueryField, 'name' | 'kind'>,
): PartTest | ExactTest | PatternTest {
  const { operator, text } = splitOperator(value, /^[=~]?/u);
  if (operator === '~') return { kind: 'regex', pattern: checkPattern(text, value) };
  if (value.quoted === null) refuseSyntax(text, value);
  const spelled = spellings.get(field.name)?.(text) ?? '';
  const word = spelled === '' ? text : spelled;
  if (field.kind === 'tag' && tagPath(word) === '') {
    throw value.error(`${quoteValue(text)} names no tag`, 'Write a tag such as tag:fiction/sf.');
  }
  return { kind: operator === '=' || field.kind === 'code' ? 'exact' : 'part', text: word };
}

function refuseSyntax(text: string, value: FieldValue): void {
  if (/^[<>]/u.test(text)) {
    throw value.error(
      `"${value.name}" holds text, which < and > do not compare`,
      `For the sign itself use quotes: ${value.name}:"<3".`,
    );
  }
  if (text.startsWith('(')) {
    const example = `Write ${value.name}:"left hand" or (${value.name}:left or ${value.name}:right).`;
    throw value.error(`a parenthesis cannot follow "${value.name}:"`, example);
  }
}
