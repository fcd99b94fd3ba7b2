import { statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from './environment.ts';

/** The name of a project's configuration file. */
export const projectFileName = '.bookshelf.toml';

/** Finds the configuration file of the project that the working folder is in: the nearest one upward; null where there is none. */
export function findProjectFile({ folder }: Environment): string | null {
  for (let here = folder; here !== undefined; here = parentOf(here)) {
    const path = join(here, projectFileName);
    if (statusOf(path) !== null && !isEverybodys(here)) return path;
  }
  return null;
}

/** In a folder such as /tmp anybody can lay a file, to catch who works below it. */
function isEverybodys(folder: string): boolean {
  const mode = statusOf(folder)?.mode ?? 0;
  return (mode & 0o1002) === 0o1002;
}

function parentOf(folder: string): string | undefined {
  const parent = dirname(folder);
  return parent === folder ? undefined : parent;
}

function statusOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
