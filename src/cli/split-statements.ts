import type { ByteSource } from './surroundings.ts';

/** Reads SQL statements that end with a semicolon; on a terminal it asks for them line by line, until the end of input, `.quit` or `exit`. */
export async function* splitStatements(source: ByteSource): AsyncGenerator<string> {
  let text = '';
  for await (const line of source.isTerminal ? asked(source, () => text.trim() === '') : lines(source)) {
    if (text.trim() === '' && /^\s*(?:\.quit|\.exit|exit|quit)\s*;?\s*$/i.test(line)) return;
    text += `${line}\n`;
    const { statements, rest } = split(text);
    text = rest;
    yield* statements;
  }
  if (text.trim() !== '') yield text;
}

async function* asked(source: ByteSource, isNew: () => boolean): AsyncGenerator<string> {
  for (;;) {
    const line = await source.ask(isNew() ? 'sql> ' : '...> ');
    if (line === null) return;
    yield line;
  }
}

async function* lines(source: ByteSource): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of source.chunks()) {
    const parts = (text + decoder.decode(chunk, { stream: true })).split('\n');
    text = parts.pop() ?? '';
    yield* parts;
  }
  if (text !== '') yield text;
}

/** Cuts at semicolons, but not within quotes and comments. */
function split(text: string): { statements: string[]; rest: string } {
  const statements: string[] = [];
  let start = 0;
  for (const { 0: token, index } of text.matchAll(/'[^']*(?:'|$)|"[^"]*(?:"|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;/g)) {
    if (token !== ';') continue;
    const statement = text.slice(start, index).trim();
    if (statement !== '') statements.push(statement);
    start = index + 1;
  }
  return { statements, rest: text.slice(start) };
}
