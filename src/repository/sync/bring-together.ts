import type { SyncConflict } from '../../domain/sync-conflict.ts';
import type { Library } from '../library.ts';
import { standingOf } from '../transfer/line.ts';
import { transfer } from '../transfer/transfer.ts';
import { noHistory, syncLibraries, type SyncOptions } from './sync-libraries.ts';

/** What making two libraries the same took. */
export interface Together {
  /** `pushed` and `pulled`: only one of them had gone on, and the other was given that; `merged`: both had. */
  readonly way: 'same' | 'pushed' | 'pulled' | 'merged';
  /** How many operations were pushed or pulled. */
  readonly operations: number;
  /** How many books were written here and there. */
  readonly ours: number;
  readonly theirs: number;
  readonly conflicts: readonly SyncConflict[];
}

const nothing: Together = { way: 'same', operations: 0, ours: 0, theirs: 0, conflicts: [] };

/** How two libraries are made the same; `working` opens the copy of theirs to work in, where it is on a server. */
export type TogetherOptions = SyncOptions & { readonly working: () => Promise<Library> };

/** Makes two libraries the same, whichever of them went on; where `both` is false only ours is written. */
export async function bringTogether(ours: Library, theirs: Library, options: TogetherOptions): Promise<Together> {
  const [here, there] = [ours.inside.connection, theirs.inside.connection];
  const standing = await standingOf(here, there);
  switch (standing) {
    case 'same':
      return nothing;
    case 'strange':
      throw noHistory(options.names.theirs);
    case 'ahead': {
      if (!options.both) return nothing;
      const { operations } = options.dryRun ? nothing : await transfer(here, there);
      return { ...nothing, way: 'pushed', operations };
    }
    case 'behind':
    case 'empty': {
      const { operations } = options.dryRun ? nothing : await transfer(there, here);
      return { ...nothing, way: 'pulled', operations };
    }
    case 'diverged': {
      const written = there.isRemote ? await options.working() : theirs;
      const synced = await syncLibraries(ours, written, options);
      const isSame = !options.dryRun && ours.operation === null && written.operation === null;
      return { ...nothing, way: isSame ? 'same' : 'merged', ...synced };
    }
  }
}
