import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { addAnswerOptions, addExamples } from '../cli/common-options.ts';
import { folderFor } from '../cli/folder-for.ts';
import { otherAddress } from '../cli/other-address.ts';
import { plural } from '../cli/plural.ts';
import { refuseExisting } from '../cli/write-file.ts';
import { BookshelfError } from '../domain/errors.ts';
import { filePath } from '../repository/file-path.ts';
import { syncFile, syncFolder } from '../repository/sync-file.ts';
import { cloneLibrary } from '../repository/transfer/clone-library.ts';
import type { DefineCommand } from './command.ts';

/** `clone`: makes a copy of a library that knows where it came from. */
export const clone: DefineCommand = (command, context) => {
  addAnswerOptions(command);
  addExamples(command, ['bookshelf clone /media/stick/books.db', 'bookshelf clone /media/stick/books.db laptop.db']);
  command
    .description(
      'Makes a copy of a library, its history included, to read and to change elsewhere. The copy knows where it came from: bookshelf pull gets what is new there, bookshelf push brings what is new here, bookshelf sync both. The other library is only read.',
    )
    .argument('<address>', 'the library: a file, or a shared one on a server')
    .argument('[file]', 'the new file; without it, the place of the library (--db, BOOKSHELF_DB or the default)')
    .action(async (address, file) => {
      const from = await otherAddress(context, address);
      const path = await newPath(file);
      refuseExisting(path, false, anotherName);
      const token = Buffer.from(context.surroundings.random(6)).toString('hex');
      const part = join(folderFor(path), `.${basename(path)}.${token}.part`);
      try {
        const counts = await cloneLibrary(from, part, context.services.server);
        syncFile(part);
        refuseExisting(path, false, anotherName);
        renameSync(part, path);
        syncFolder(dirname(path));
        const message = `Cloned ${address} to ${path} (${plural(counts.books, 'book')})`;
        await context.answerFile({ action: 'clone', file: path, message, counts: { ...counts } });
      } finally {
        for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(part + suffix, { force: true });
      }
    });

  async function newPath(file: string | undefined): Promise<string> {
    const address = file === undefined ? (await context.address()).text : await otherAddress(context, file);
    const path = filePath(address);
    if (path !== null) return path;
    throw new BookshelfError('usage', `a clone is a file, and ${address} is none`, {
      hint: 'Name one: bookshelf clone ADDRESS books.db. A library on a server is filled by init-db and push',
    });
  }
};

/** A clone never overwrites: what is there may be a library that nothing else holds. */
const anotherName =
  'Name another file: bookshelf clone ADDRESS FILE. A library that is there gets what is new by bookshelf pull';
