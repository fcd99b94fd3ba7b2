import { behind, beginning, candidate, type Completion } from './candidate.ts';

/** Completes the last of several names between commas to one that is not among them. No space follows: there may be more. */
export function completeList(names: readonly string[], typed: string, sign = ''): Completion {
  const comma = typed.lastIndexOf(',') + 1;
  const used = new Set(
    typed
      .slice(0, comma)
      .split(',')
      .map((name) => bare(name, sign)),
  );
  const last = typed.slice(comma);
  const mark = sign !== '' && last.startsWith(sign) ? sign : '';
  const words = names.filter((name) => !used.has(name.toLowerCase())).map((name) => candidate(name, '', true));
  const candidates = beginning(words, last.slice(mark.length));
  return behind(typed.slice(0, comma) + mark, { candidates, files: false });
}

function bare(name: string, sign: string): string {
  const text = name.trim().toLowerCase();
  return sign !== '' && text.startsWith(sign) ? text.slice(sign.length) : text;
}
