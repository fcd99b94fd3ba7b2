import { settings } from '../settings/settings-table.ts';

/** What a new configuration file begins with: every setting, behind #. */
export function configTemplate(): string {
  const plain = settings
    .filter(({ name }) => !name.includes('.'))
    .map(({ name, what, example }) => entry(name, what, example));
  const tables = [
    ...new Set(settings.filter(({ name }) => name.includes('.')).map(({ name }) => name.split('.')[0] ?? '')),
  ];
  const inTables = tables.map((table) => [`# [${table}]\n`, ...entriesOf(table)].join(''));
  return `# What bookshelf does by default. Take the # away before a line to make it count.\n\n${plain.join('')}\n${inTables.join('\n')}`;
}

function entriesOf(table: string): string[] {
  return settings
    .filter(({ name }) => name.startsWith(`${table}.`))
    .map(({ name, what, example }) => entry(name.slice(table.length + 1), what, example));
}

function entry(name: string, what: string, example: string): string {
  return `# ${what}\n# ${name} = ${JSON.stringify(example)}\n`;
}
