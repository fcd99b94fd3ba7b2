/** A field to put into a record: its tag, and its content with `$` before each subfield's code. */
export type Field = readonly [tag: string, content: string | Buffer];

/** Puts a MARC record together as ISO 2709 has it; `flag` is what the leader says of the encoding: `a` for UTF-8. */
export function marcBytes(fields: readonly Field[], { flag = 'a' } = {}): Buffer {
  const contents = fields.map(([, content]) =>
    Buffer.concat([
      typeof content === 'string' ? Buffer.from(content.replaceAll('$', '\u001f')) : content,
      Buffer.from([0x1e]),
    ]),
  );
  let start = 0;
  const directory = fields.map(([tag], index) => {
    const length = contents[index]?.length ?? 0;
    start += length;
    return `${tag}${String(length).padStart(4, '0')}${String(start - length).padStart(5, '0')}`;
  });
  const base = 25 + directory.length * 12;
  const length = base + start + 1;
  const leader = `${String(length).padStart(5, '0')}nam ${flag}22${String(base).padStart(5, '0')} a 4500`;
  return Buffer.concat([Buffer.from(`${leader}${directory.join('')}\u001e`), ...contents, Buffer.from([0x1d])]);
}
