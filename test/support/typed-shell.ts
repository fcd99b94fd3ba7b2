import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { program } from './program.ts';

/** How a shell is started with nothing of the person's own, how it learns to complete, and how it shows the words of a line. */
const shells = {
  bash: {
    start: 'bash --norc --noprofile -i',
    setUp: `source <(bookshelf completion bash); show() { printf '<%s>' "$@"; echo; }`,
  },
  zsh: {
    start: 'zsh -f -i',
    setUp: `bindkey -e; autoload -Uz compinit; compinit -D; source <(bookshelf completion zsh); show() { printf '<%s>' "$@"; echo }`,
  },
  fish: {
    start: 'fish --no-config --interactive',
    setUp: `bookshelf completion fish | source; function show; printf '<%s>' $argv; echo; end`,
  },
} as const;

export type TypedShell = keyof typeof shells;

const toLineStart = '\u0001';
const toLineEnd = '\u0005';

/**
 * Types lines into a shell that runs on a terminal of its own (util-linux script); a tab in them completes. Answers with the words that each line
 * came to be, as the shell would hand them to a program.
 */
export async function typeInto(name: TypedShell, folder: string, lines: readonly string[]): Promise<string[][]> {
  const { start, setUp } = shells[name];
  const child = spawn('script', ['-qec', start, '/dev/null'], { cwd: folder, env: environmentOf(folder) });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stdin.on('error', () => undefined);
  const until = async (mark: RegExp, times: number): Promise<void> => {
    for (let waited = 0; [...output.matchAll(new RegExp(mark, 'g'))].length < times; waited += 50) {
      if (waited > 15_000) throw new Error(`${name} does not answer: ${JSON.stringify(output.slice(-2000))}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  try {
    child.stdin.write(`${setUp}\rshow READY\r`);
    await until(/<READY>/, 1);
    for (const [index, line] of lines.entries()) {
      child.stdin.write(`${line}${toLineStart}show START${index} ${toLineEnd} END${index}\r`);
      await until(new RegExp(`<END${index}>`), 1);
    }
    child.stdin.end('exit\r');
    await once(child, 'close');
  } finally {
    child.kill('SIGKILL');
  }
  return lines.map((_, index) => wordsBetween(output, index));
}

/** The words printed for a line, without the name of the program. */
function wordsBetween(output: string, index: number): string[] {
  const printed = new RegExp(`<START${index}>(.*?)<END${index}>`, 's').exec(output)?.[1] ?? '';
  return printed
    .split(/(?<=>)(?=<)/)
    .map((word) => word.slice(1, -1))
    .slice(1);
}

function environmentOf(folder: string): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin');
  const path = join(bin, 'bookshelf');
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(path, 0o755);
  return {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: folder,
    TERM: 'xterm-256color',
    LC_ALL: 'C.UTF-8',
    HISTFILE: '/dev/null',
    BOOKSHELF_DB: join(folder, 'books.db'),
  };
}
