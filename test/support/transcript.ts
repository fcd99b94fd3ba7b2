import { expect } from 'vitest';
import type { Transcript } from './run.ts';

/**
 * Shows what was typed and what came of it: the line after `$`, standard output as it is, standard error after `! `, then the exit status
 * where it is not 0. A control character shows as its number, so that none is missed.
 */
export function renderTranscript(line: string, { stdout, stderr, status }: Transcript): string {
  const parts = [`$ ${line}\n`, wholeLines(stdout), ...stderr.split(/(?<=\n)/).map((text) => `! ${text}`)];
  const shown = parts
    .filter((part) => part !== '! ')
    .map(wholeLines)
    .join('');
  return withoutControls(`${shown}${status === 0 ? '' : `exit ${status}\n`}`);
}

function wholeLines(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}⏎\n`;
}

function withoutControls(text: string): string {
  return text.replace(
    /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/gu,
    (control) => `<${control.codePointAt(0)?.toString(16)}>`,
  );
}

/** Snapshots of transcripts stand without quotation marks and escapes. */
expect.addSnapshotSerializer({
  test: (value) => typeof value === 'string' && value.startsWith('$ '),
  serialize: (value: string) => value.replace(/\n$/, ''),
});
