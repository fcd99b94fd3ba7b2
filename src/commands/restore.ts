import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { folderFor } from '../cli/folder-for.ts';
import { plural } from '../cli/plural.ts';
import { stageFile } from '../cli/stage-file.ts';
import { refuseLibrary } from '../cli/write-file.ts';
import { BookshelfError } from '../domain/errors.ts';
import { libraryExists } from '../repository/create-library.ts';
import { prepareLibrary, type PreparedLibrary } from '../repository/prepare-library.ts';
import { replaceLibrary } from '../repository/replace-library.ts';
import { syncFile } from '../repository/sync-file.ts';
import type { DefineCommand } from './command.ts';

/** `restore`: puts a backup in the place of the library. */
export const restore: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, [
    'bookshelf restore before-the-move.db --dry-run',
    'bookshelf restore before-the-move.db --yes',
  ]);
  command
    .description(
      'Puts a backup in the place of the library. The backup is checked first, and only read; one of an older schema is brought up to date. The library of now is kept beside the new one under another name: restoring that takes the restore back. Asks first on a terminal; a script says --yes.',
    )
    .argument('<file>', 'what backup wrote (.gz and .zst, too), or any copy of a library')
    .action(async (file) => {
      const path = await targetPath(file);
      const there = libraryExists(path);
      const token = Buffer.from(context.surroundings.random(6)).toString('hex');
      const staged = join(folderFor(path), `.${basename(path)}.${token}.part`);
      try {
        await stageFile(file, staged);
        const prepared = await prepareLibrary(staged, file);
        const what = describe(prepared, file);
        if (context.settings.dryRun) return await answer(prepared, `Would restore ${what}`, path);
        if (there && !(await context.confirm(`Put ${what} in the place of ${path}?`)))
          return await context.decline('restore');
        syncFile(staged);
        const aside = await replaceLibrary(path, staged, context.surroundings.clock());
        const kept = aside === null ? '' : `; the library of before is kept as ${aside}`;
        await answer(prepared, `Restored ${what}${kept}`, aside);
      } finally {
        for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(staged + suffix, { force: true });
      }
    });

  async function targetPath(file: string): Promise<string> {
    const { text } = await context.address();
    const { localFilePath } = await import('../repository/file-path.ts');
    const path = localFilePath(text, 'put a copy in the place of the file');
    if (path === null)
      throw new BookshelfError('usage', 'a library in memory cannot be restored', {
        hint: 'Name a file: --db books.db',
      });
    refuseLibrary(file, path);
    return path;
  }

  async function answer({ counts }: PreparedLibrary, message: string, file: string | null): Promise<void> {
    await context.answerFile({ action: 'restore', file, message, counts: { ...counts } });
  }
};

function describe({ counts, version }: PreparedLibrary, file: string): string {
  return `${file} (${plural(counts.books, 'book')}, schema ${version}, checked)`;
}
