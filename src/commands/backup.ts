import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { prepareFolder, writeBackup } from '../cli/backup-file.ts';
import { automaticBackups, automaticName, backupFolder, compressionOf, namesIn } from '../cli/backup-names.ts';
import { addAnswerOptions, addExamples } from '../cli/common-options.ts';
import { compressions, endings, requireCompression, type Compression } from '../cli/compression.ts';
import { plural } from '../cli/plural.ts';
import { refuseExisting, refuseLibrary } from '../cli/write-file.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { DefineCommand } from './command.ts';

/** `backup`: writes a checked copy of the library. */
export const backup: DefineCommand = (command, context) => {
  addAnswerOptions(command);
  addExamples(command, [
    'bookshelf backup --keep 10',
    'bookshelf backup before-the-move.db',
    'bookshelf backup books.db.gz',
  ]);
  command
    .description(
      'Writes a copy of the library as it is at this moment, while others may go on writing; then opens the copy and checks every page. The file is there whole or not at all, and only you can read it. It is a library itself: restore puts it back, and --db opens it.',
    )
    .argument(
      '[file]',
      'the file, or a folder; without it the folder backups beside the library, and a name with the time',
    )
    .addOption(
      new Option('--compress <how>', 'make it smaller; .gz or .zst at the end of the name does so, too').choices(
        compressions,
      ),
    )
    .addOption(
      new Option('--keep <number>', 'then delete the oldest backups with automatic names but so many').argParser(
        parseKeep,
      ),
    )
    .option('--force', 'overwrite the file')
    .action(async (file, { compress, keep, force = false }) => {
      const library = await libraryPath();
      const now = context.surroundings.clock();
      const isNamed = file !== undefined && !isFolder(file);
      if (isNamed && keep !== undefined) throw keepNeedsFolder();
      const compression = compress ?? (isNamed ? compressionOf(file) : null);
      if (compression !== null) await requireCompression(compression);
      const folder = isNamed ? dirname(file) : (file ?? backupFolder(library));
      const path = isNamed ? file : join(folder, automatic(library, now, folder, compression));
      refuseLibrary(path, library);
      if (file === undefined) prepareFolder(folder, now);
      refuseExisting(path, force);
      const token = Buffer.from(context.surroundings.random(6)).toString('hex');
      const { counts, bytes } = await writeBackup({ library, path, compression, force, token });
      const dropped = keep === undefined ? [] : automaticBackups(library, folder).slice(keep);
      for (const old of dropped) rmSync(old, { force: true });
      const size = `${plural(counts.books, 'book')}, ${megabytes(bytes)}`;
      const rotated = dropped.length === 0 ? '' : `; deleted ${plural(dropped.length, 'older backup')}`;
      const message = `Backed up to ${path} (${size}, checked)${rotated}`;
      await context.answerFile({
        action: 'backup',
        file: path,
        message,
        counts: { ...counts, bytes, deleted: dropped.length },
      });
    });

  /** A library in memory ends with this process: there is nothing to copy. */
  async function libraryPath(): Promise<string> {
    const { address } = await context.library();
    const { localFilePath } = await import('../repository/file-path.ts');
    if (localFilePath(address, 'copy the file') !== null) return address;
    throw new BookshelfError('usage', 'a library in memory has nothing to back up', {
      hint: 'Name a file: --db books.db',
    });
  }
};

function automatic(library: string, now: number, folder: string, compression: Compression | null): string {
  const ending = endings.find(({ name }) => name === compression)?.ending ?? '';
  return automaticName(library, now, namesIn(folder)) + ending;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function keepNeedsFolder(): BookshelfError {
  return new BookshelfError('usage', '--keep is for backups with automatic names', {
    hint: 'Leave the file name out, or name a folder',
  });
}

function parseKeep(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number, 1 or more.');
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
