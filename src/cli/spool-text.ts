import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from './context.ts';
import { writeFile } from './write-file.ts';

/** Holds a text back in a private temporary file until it is whole, then hands it on: nothing of it is seen where it fails. */
export async function spoolText(
  text: AsyncIterable<string>,
  { surroundings }: Context,
  use: (whole: AsyncIterable<string>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(surroundings.temporary, 'bookshelf-'));
  try {
    const file = join(folder, 'text');
    await writeFile(file, text, { force: false });
    await use(createReadStream(file, { encoding: 'utf8', highWaterMark: 262_144 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
