// Makes one library for all tests of a run, and takes it away at the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from 'bookshelf-cli';

export default async function setup(project) {
  const folder = mkdtempSync(join(tmpdir(), 'books-'));
  const path = join(folder, 'books.db');
  const library = await openLibrary(path, { create: true });
  await library.seed({ profile: 'classic' });
  await library.close();
  project.provide('library', path);
  return () => rmSync(folder, { recursive: true });
}
