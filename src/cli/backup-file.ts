import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { explainError } from '../domain/explain-error.ts';
import { copyLibrary } from '../repository/copy-library.ts';
import type { LibraryCounts } from '../repository/counts.ts';
import { syncFile, syncFolder } from '../repository/sync-file.ts';
import { namesIn } from './backup-names.ts';
import { compressFile } from './compress-file.ts';
import type { Compression } from './compression.ts';
import { refuseExisting } from './write-file.ts';

/** What to write, and where. */
export interface BackupPlan {
  readonly library: string;
  readonly path: string;
  readonly compression: Compression | null;
  readonly force: boolean;
  /** A word for the passing file that no other process has. */
  readonly token: string;
}

/** Writes a backup whole or not at all: a checked copy under a passing name, on the disk, then renamed. Only its owner can read it. */
export async function writeBackup(plan: BackupPlan): Promise<{ counts: LibraryCounts; bytes: number }> {
  const folder = dirname(plan.path);
  const part = join(folder, `.${basename(plan.path)}.${plan.token}.part`);
  const packed = `${part}.packed`;
  try {
    const counts = await copyLibrary(plan.library, part);
    if (plan.compression !== null) await compressFile(part, packed, plan.compression);
    const whole = plan.compression === null ? part : packed;
    syncFile(whole);
    refuseExisting(plan.path, plan.force);
    const bytes = statSync(whole).size;
    renameSync(whole, plan.path);
    syncFolder(folder);
    return { counts, bytes };
  } catch (error) {
    throw explainError(error, plan.path) ?? error;
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal', '.packed']) rmSync(part + suffix, { force: true });
  }
}

/** Makes the folder of automatic backups, and takes away what a backup that was killed an hour ago or more left in it. */
export function prepareFolder(folder: string, now: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of namesIn(folder)) {
      if (!/^\..*\.part(?:-wal|-shm|-journal|\.packed)?$/.test(name)) continue;
      const path = join(folder, name);
      if (now - statSync(path).mtimeMs > hour) rmSync(path, { force: true });
    }
  } catch (error) {
    throw explainError(error, folder) ?? error;
  }
}

const hour = 3_600_000;
