import type { ServerAccess } from '../repository/library.ts';
import type { Config } from '../settings/config.ts';
import type { Environment } from '../settings/environment.ts';
import { BookshelfError } from '../domain/errors.ts';
import { isServerAddress, serverUrl } from '../domain/server-url.ts';
import { plural } from './plural.ts';

/** How servers are reached by a command, and how often it was done. */
export class ServerReach {
  #requests = 0;
  #waited = 0;
  readonly #distrusted = new Set<string>();

  /** Notes an address that a project's configuration alone names: to a server there no token is given away. */
  distrust(address: string): void {
    if (isServerAddress(address)) this.#distrusted.add(serverUrl(address));
  }

  /** The way to a server. */
  async access(url: string, environment: Environment, config: Config): Promise<ServerAccess> {
    const { serverSettings } = await import('../settings/server-settings.ts');
    const settings = serverSettings(environment, config);
    if (this.#distrusted.has(url) && settings.token !== null) {
      throw new BookshelfError(
        'usage',
        "the project's configuration names a server, and no token is sent where only that says so",
        {
          hint: 'Where you trust the server, say its address yourself: in the command, or in BOOKSHELF_DB',
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
