import { createReadStream } from 'node:fs';
import type { Status } from '../../src/domain/book.ts';
import type { Incoming } from '../../src/domain/incoming.ts';
import { decodeText } from '../../src/formats/decode-text.ts';
import { goodreads } from '../../src/formats/goodreads.ts';
import { chunks, collect } from './chunks.ts';

const plain = { shelves: new Map<string, Status>(), header: true };

/** Reads a fixture of test/fixtures/goodreads. */
export function readFixture(name: string, options: Partial<typeof plain> = {}): Promise<Incoming[]> {
  return readFile(new URL(`../fixtures/goodreads/${name}`, import.meta.url), options);
}

export function readFile(file: URL, options: Partial<typeof plain> = {}): Promise<Incoming[]> {
  return collect(goodreads.read(decodeText(createReadStream(file), null), { ...plain, ...options }));
}

export function readText(text: string, options: Partial<typeof plain> = {}): Promise<Incoming[]> {
  return collect(goodreads.read(chunks(text), { ...plain, ...options }));
}

/** Reads one row that has these cells and no other columns, and gives it with its messages about cells. */
export async function readCells(cells: Readonly<Record<string, string>>, options: Partial<typeof plain> = {}) {
  const columns = { 'Book Id': '1885', Title: 'Emma', ...cells };
  const lines = [Object.keys(columns), Object.values(columns)].map((line) => line.map(quote).join(','));
  const [record] = await readText(lines.join('\n'), options);
  if (record === undefined) throw new Error('the row was not read');
  const messages = record.problems.filter(({ field }) => field !== null).map(({ message }) => message);
  return { ...record, messages };
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
