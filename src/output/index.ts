import type { Output } from './output.ts';

/** A line of the table of outputs: what help says of it, and how to load it. */
export interface OutputEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Output>;
}

/** Every output there is, in the order help shows them. */
export const outputs = [
  {
    name: 'table',
    summary: 'columns fitted to the terminal',
    load: async () => (await import('./table.ts')).table,
  },
  {
    name: 'tsv',
    summary: 'tab-separated lines, whole values, no header',
    load: async () => (await import('./tsv.ts')).tsv,
  },
  {
    name: 'csv',
    summary: 'comma-separated values under a line of names',
    load: async () => (await import('./csv.ts')).csv,
  },
  {
    name: 'json',
    summary: 'one array, an object on each line',
    load: async () => (await import('./json.ts')).json,
  },
  {
    name: 'jsonl',
    summary: 'one JSON object per line',
    load: async () => (await import('./jsonl.ts')).jsonl,
  },
  {
    name: 'markdown',
    summary: 'a Markdown table, as GitHub shows it',
    load: async () => (await import('./markdown.ts')).markdown,
  },
  {
    name: 'ids',
    summary: 'one id per line',
    load: async () => (await import('./ids.ts')).ids,
  },
  {
    name: 'template',
    summary: 'one line per row, as --template says',
    load: async () => (await import('./template.ts')).template,
  },
] as const satisfies readonly OutputEntry[];

export type OutputName = (typeof outputs)[number]['name'];
