import { join } from 'node:path';
import { isLargeOperation } from '../repository/large-operation.ts';
import { openLibrary, type Library } from '../repository/library.ts';
import { openWorkingLibrary } from '../repository/open-working-library.ts';
import { workingFolder } from '../settings/paths.ts';
import type { Context } from './context.ts';
import { sayCutOff } from './say-cut-off.ts';

/** Commands that change much at once: on a server they would keep others waiting, statement by statement. */
const large: ReadonlySet<string> = new Set(['import', 'seed', 'batch']);
const reversing: ReadonlySet<string> = new Set(['undo', 'redo']);

/** Opens a library on a server: itself, or for much work at once the copy of it on this machine, which is sent to the server when it is done. */
export async function openShared(context: Context, address: string): Promise<Library> {
  const name = commandName(context);
  if (large.has(name)) return openCopy(context, address);
  const library = await openLibrary(address, context.services);
  if (!reversing.has(name)) return library;
  const [operation] = context.command?.processedArgs ?? [];
  const isLarge = await isLargeOperation(library.inside.connection, typeof operation === 'number' ? operation : null);
  if (!isLarge) return library;
  await library.close();
  return openCopy(context, address);
}

/** Opens the copy of a library on a server that this machine keeps to work in; what is done in it counts once the server has it. */
export async function openCopy(context: Context, address: string): Promise<Library> {
  const { environment, temporary } = context.surroundings;
  return openWorkingLibrary(address, context.services, {
    folder: workingFolder(environment) ?? join(temporary, 'bookshelf-servers'),
    reach: context.services.server,
    onCutOff: async (uploads) => sayCutOff(context, uploads),
  });
}

/** The command itself, where it is one of several of a family. */
function commandName({ command }: Context): string {
  let present = command;
  while (present?.parent?.parent) present = present.parent;
  return present?.name() ?? '';
}
