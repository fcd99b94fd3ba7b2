import { jsonAnswers } from '../json-answers.ts';

/** What `--fields` takes, by the command that lists it; where an option has it list other things, what it lists without. */
export function listedFields(): Record<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>();
  const plainFirst = [...jsonAnswers].sort((one, other) => Number(hasOption(one.name)) - Number(hasOption(other.name)));
  for (const { name, content } of plainFirst) {
    if (!('listing' in content)) continue;
    const [command = '', own] = name.split(' ');
    const names = content.listing.columns.map((column) => column.name);
    for (const key of own === undefined || own.startsWith('-') ? [command] : [`${command} ${own}`, command])
      if (!fields.has(key)) fields.set(key, names);
  }
  return Object.fromEntries(fields);
}

function hasOption(name: string): boolean {
  return name.includes(' --');
}
