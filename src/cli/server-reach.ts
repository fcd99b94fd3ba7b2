import type { ServerAccess } from '../repository/library.ts';
import type { Config } from '../settings/config.ts';
import type { Environment } from '../settings/environment.ts';
import { BookshelfError } from '../domain/errors.ts';
import { plural } from './plural.ts';

/** How servers are reached by a command, and how often it was done. */
export class ServerReach {
  #requests = 0;
  #waited = 0;

  /** The way to a server; `isFromProject` tells that a project's configuration named it, to which no token is given away. */
  async access(environment: Environment, config: Config, isFromProject: boolean): Promise<ServerAccess> {
    const { serverSettings } = await import('../settings/server-settings.ts');
    const settings = serverSettings(environment, config);
    if (isFromProject && settings.token !== null) {
      throw new BookshelfError(
        'usage',
        "the project's configuration names a server, and no token is sent where only that says so",
        {
          hint: 'Where you trust the server, say its address yourself: --db or BOOKSHELF_DB',
        },
      );
    }
    return {
      ...settings,
      onRequest: (milliseconds) => {
        this.#requests += 1;
        this.#waited += milliseconds;
      },
    };
  }

  /** What --verbose says at the end; null where no server was asked. */
  get summary(): string | null {
    if (this.#requests === 0) return null;
    return `${plural(this.#requests, 'request')} to the server, ${Math.round(this.#waited)} ms waited`;
  }
}
