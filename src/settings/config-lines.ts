/** A line of a configuration file, as far as it takes no knowledge of TOML's values. */
export interface ConfigLine {
  readonly text: string;
  /** The table that it stands in; '' at the start. */
  readonly table: string;
  /** The whole name of the setting that it gives a value; null where it gives none. */
  readonly name: string | null;
  readonly isHeader: boolean;
}

/** Reads the lines of a configuration file one by one. What goes over several lines is not understood: who changes a line parses the result. */
export function configLines(text: string): ConfigLine[] {
  let table = '';
  return text.split('\n').map((line) => {
    const trimmed = line.trim();
    const isHeader = trimmed.startsWith('[');
    if (isHeader) table = keyOf(trimmed.slice(1, Math.max(1, trimmed.indexOf(']'))));
    const border = trimmed.indexOf('=');
    const isSetting = !isHeader && border > 0 && !trimmed.startsWith('#');
    const key = isSetting ? keyOf(trimmed.slice(0, border)) : null;
    return { text: line, table, name: key === null || table === '' ? key : `${table}.${key}`, isHeader };
  });
}

/** A key without quotes and the white space around its dots. */
function keyOf(text: string): string {
  return text
    .split('.')
    .map((part) => part.trim())
    .map((part) => (/^(["']).*\1$/s.test(part) ? part.slice(1, -1) : part))
    .join('.');
}
