import { foldKey } from '../../domain/fold.ts';
import type { Candidate, Completion } from './candidate.ts';
import { readShellWord, type ShellWord } from './shell-word.ts';

/**
 * Writes candidates as bash puts them into its line. The first line says how: `files`, `partial` (no space follows) or `whole`. Bash
 * replaces only what stands behind the last of its word breaks, or behind the mark of an open quotation, and quotes nothing itself.
 */
export function bashInsertions({ candidates, files }: Completion, word: ShellWord, breaks: string): string[] {
  if (files) return ['files'];
  const start = word.quote === '' ? lastBreak(word.raw, breaks) : word.quoteStart;
  const kept = readShellWord(word.raw.slice(0, start)).value;
  const typed = word.raw.slice(start);
  const insertions = candidates.flatMap((each) => insertion(each, kept, word.quote));
  const partial = candidates.some(({ open }) => open);
  const [only, ...others] = insertions;
  // The one word that fits would be closed with its quotation mark, though more is to follow: a second keeps it open.
  if (only !== undefined && others.length === 0 && partial && word.quote !== '') return ['partial', only, `${only}*`];
  return [partial ? 'partial' : 'whole', ...agreeing(insertions, typed)];
}

/** What comes behind the text that stays. Where that differs by case or accents alone it is as good as the text of the candidate. */
function insertion({ value }: Candidate, kept: string, quote: ShellWord['quote']): string[] {
  const head = value.slice(0, kept.length);
  if (head !== kept && foldKey(head) !== foldKey(kept)) return [];
  return [quoted(value.slice(kept.length), quote)];
}

function quoted(text: string, quote: ShellWord['quote']): string {
  if (quote === "'") return text.replaceAll("'", String.raw`'\''`);
  if (quote === '"') return text.replace(/[$`"\\]/g, String.raw`\$&`);
  return text.replace(/[^\p{L}\p{N}\p{M}_./,:=@%+#-]|^#/gu, String.raw`\$&`);
}

/** Readline's word starts behind the last break that is neither escaped nor quoted, but with `$` or `@`, which tell bash what to complete. */
function lastBreak(raw: string, breaks: string): number {
  let start = 0;
  let quote = '';
  for (let index = 0; index < raw.length; index += 1) {
    const letter = raw[index] ?? '';
    if (letter === '\\' && quote !== "'") index += 1;
    else if (quote !== '') {
      if (letter !== quote) continue;
      quote = '';
      start = index + 1;
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (breaks.includes(letter)) start = '$@'.includes(letter) ? index : index + 1;
  }
  return start;
}

/**
 * Readline puts what all candidates have in common in the place of what was typed, even where that is less. Then only those are offered that
 * go on as it stands, or else like the first.
 */
function agreeing(insertions: readonly string[], typed: string): readonly string[] {
  const [first = ''] = insertions;
  const common = commonStart(insertions);
  if (common.length >= typed.length || common === '') return insertions;
  const exact = insertions.filter((text) => text.startsWith(typed));
  const stem = first.slice(0, typed.length);
  return exact.length > 0 ? exact : insertions.filter((text) => text.startsWith(stem));
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}
