import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import { readConfigText } from '../settings/config.ts';
import { userConfigPath } from '../settings/paths.ts';
import { findProjectFile, projectFileName } from '../settings/project-file.ts';
import type { Context } from './context.ts';
import { each } from './list-defaults.ts';
import { writeFile } from './write-file.ts';

/** A configuration file that is to be changed; it need not be there. */
export interface ChangedFile {
  readonly path: string;
  readonly origin: 'project' | 'user';
  readonly text: string | null;
}

/** The user's configuration file, or the project's: the nearest upward, else a new one in the working folder. */
export function chosenFile(project: boolean, { surroundings: { environment } }: Context): ChangedFile {
  const path = project ? projectPath(environment.folder, findProjectFile(environment)) : userConfigPath(environment);
  if (path === null)
    throw new BookshelfError('failure', 'there is no home folder to keep the configuration in', {
      hint: 'Say where it is: BOOKSHELF_CONFIG=FILE',
    });
  if (path === 'none')
    throw new BookshelfError('usage', 'BOOKSHELF_CONFIG is none, so there is no configuration file', {
      hint: 'Unset it, or name a file in it',
    });
  return { path, origin: project ? 'project' : 'user', text: readConfigText(path) };
}

function projectPath(folder: string | undefined, found: string | null): string {
  return found ?? join(folder ?? '.', projectFileName);
}

/**
 * Writes a configuration file whole or not at all and makes the folders that it takes. A link stays a link; a file keeps its permissions, a new one
 * of a project can be read by who reads the project, one of a user by the user alone.
 */
export async function writeConfigFile({ path, origin, text: before }: ChangedFile, text: string): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = before === null ? path : realpathSync(path);
    const mode = before === null ? (origin === 'project' ? 0o644 : 0o600) : statSync(file).mode & 0o777;
    await writeFile(file, each([text]), { force: true, mode });
  } catch (error) {
    throw explainError(error, path) ?? error;
  }
}
