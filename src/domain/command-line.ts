/** Options whose value is where the library is, which a journal inside it need not say. */
const addresses: readonly string[] = ['--db'];

/** More than this is a text that somebody pasted. */
const longest = 1000;

/**
 * Writes a command line as it is kept in the journal: quoted as a shell needs it, without the address of the library, and with passwords and
 * tokens blotted out (`https://anna:***@example.org`).
 */
export function recordedCommand(args: readonly string[]): string {
  const words: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    const [option = '', value] = word.startsWith('--') ? splitOption(word) : [word];
    if (addresses.includes(option)) index += value === undefined ? 1 : 0;
    else if (!isSecret(option)) words.push(quote(withoutPassword(word)));
    else if (value !== undefined) words.push(`${option}=***`);
    else words.push(option, ...(++index < args.length ? ['***'] : []));
  }
  const line = ['bookshelf', ...words].join(' ').replaceAll(/\p{Surrogate}/gu, '\ufffd');
  return line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

function splitOption(word: string): [string, string | undefined] {
  const border = word.indexOf('=');
  return border < 0 ? [word, undefined] : [word.slice(0, border), word.slice(border + 1)];
}

function isSecret(option: string): boolean {
  return /^--[a-z-]*(?:token|password|secret|api-key)$/.test(option);
}

function withoutPassword(word: string): string {
  return word
    .replaceAll(/(:\/\/[^\s/@:]*:)[^\s/@]+@/g, '$1***@')
    .replaceAll(/([?&][^\s=&]*(?:token|key|password|secret)=)[^\s&]+/gi, '$1***');
}

function quote(word: string): string {
  return /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith('#') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
