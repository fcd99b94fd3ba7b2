import { expect, test } from 'vitest';
import { escapeItem, escapeLatex, escapeTitle } from '../../../src/formats/bibtex/escape-latex.ts';

/** No command but those that stand for a sign, and every brace with its partner. */
function isHarmless(tex: string): boolean {
  const known = /\\(?:text(?:backslash|braceleft|braceright|asciitilde|asciicircum)\{\}|[&%$#_])/g;
  return !/[\\~^&%$#_]/.test(tex.replaceAll(known, ''));
}

test.each([
  '\\input{/etc/passwd}',
  '\\write18{rm -rf ~}',
  '$\\catcode`\\%=12$',
  '}} \\end{document} {{',
  '^^5cinput x',
  '100% & #1 a_b',
  '\\\\def\\x{\\x}\\x',
])('%s is no command any more', (text) => {
  expect(isHarmless(escapeLatex(text))).toBe(true);
  expect(isHarmless(escapeTitle(text))).toBe(true);
});

test.each([
  ['a -- b', 'a -{}- b'],
  ["``x''", "`{}`x'{}'"],
  ['one\n\n@book{x,', 'one @book\\textbraceleft{}x,'],
])('%j is written %s', (text, tex) => {
  expect(escapeLatex(text)).toBe(tex);
});

test('words of a title with a capital letter keep it', () => {
  expect(escapeTitle('The iPad & Other Stories of \\x')).toBe(
    '{The} {iPad} \\& {Other} {Stories} of \\textbackslash{}x',
  );
});

test.each([
  ['Faber and Faber', '{Faber and Faber}'],
  ['war, peace', '{war, peace}'],
  ['Anderson', 'Anderson'],
])('an item %s is written %s', (text, tex) => {
  expect(escapeItem(text)).toBe(tex);
});
