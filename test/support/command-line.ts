import { commands } from '../../src/commands/index.ts';

/** What stands before the name of a command and takes the next word. */
const taking = new Set(['--db', '--color']);

/** Commands of their own below a command; the first is the one that is meant where none is named. */
const below: Readonly<Record<string, readonly string[]>> = {
  author: ['show', 'rename', 'merge', 'sort', 'alias', 'delete'],
  config: ['list', 'get', 'set', 'unset', 'edit', 'path'],
  history: ['list', 'prune'],
  maps: ['list', 'delete'],
  query: ['list', 'show', 'save', 'delete'],
  series: ['list', 'rename'],
  tags: ['list', 'rename'],
};

/** The whole name of the command of a command line, `author rename`, and the words after it; null where there is none. */
export function splitCommandLine(args: readonly string[]): { name: string; words: readonly string[] } | null {
  let index = 0;
  while (args[index]?.startsWith('-')) index += taking.has(args[index] ?? '') ? 2 : 1;
  const typed = args[index];
  const entry = commands.find(({ name, aliases }) => typed !== undefined && [name, ...aliases].includes(typed));
  if (entry === undefined) return null;
  const [first, ...others] = below[entry.name] ?? [];
  const words = args.slice(index + 1);
  if (first === undefined) return { name: entry.name, words };
  const own = [first, ...others].find((name) => name === words[0]);
  return { name: `${entry.name} ${own ?? first}`, words: own === undefined ? words : words.slice(1) };
}
