const magic = 'SQLite format 3\0';

/** Reads out of a SQLite file's first 100 bytes how long it is, in bytes (SQLite file format, offsets 16 and 28); null where it is none. */
export function databaseSize(head: Buffer): number | null {
  if (head.toString('latin1', 0, 16) !== magic) return null;
  const pageSize = head.readUInt16BE(16);
  return head.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize);
}
