import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchSqld } from './fetch-sqld.ts';

/** How a server is started. */
export interface SqldOptions {
  /** Where its data is; unsaid, in a folder of its own that goes with it. */
  readonly folder?: string;
  readonly port?: number;
  /** Further words of its command line. */
  readonly args?: readonly string[];
}

/** A running server on this machine. */
export interface Sqld {
  /** The address of the server itself: its first library. */
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** Where its libraries are made. */
  readonly adminUrl: string;
  /** Ends it: `SIGKILL` as a power cut would. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a server on a free port of this machine and waits until it answers. */
export async function startSqld(options: SqldOptions = {}): Promise<Sqld> {
  const port = options.port ?? (await freePort());
  const adminPort = await freePort();
  const adminUrl = `http://127.0.0.1:${adminPort}`;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'bookshelf-sqld-'));
  const args = [
    ...['--db-path', folder, '--http-listen-addr', `127.0.0.1:${port}`, '--no-welcome'],
    ...['--enable-namespaces', '--max-active-namespaces', '100000', '--admin-listen-addr', `127.0.0.1:${adminPort}`],
    ...(options.args ?? []),
  ];
  const child = spawn(fetchSqld(), args, { stdio: 'ignore' });
  await untilHealthy(`http://127.0.0.1:${port}/health`, child);
  await untilHealthy(`${adminUrl}/`, child);
  return {
    url: `http://default.localhost:${port}`,
    port,
    folder,
    adminUrl,
    stop: async (signal = 'SIGTERM') => {
      await ended(child, signal);
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** A port of this machine that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('the port is unknown');
  return address.port;
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 20_000;) {
    if (child.exitCode !== null) throw new Error(`sqld ended with status ${child.exitCode}`);
    const answered = await fetch(url, { signal: AbortSignal.timeout(1000) }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`sqld does not answer at ${url}`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
