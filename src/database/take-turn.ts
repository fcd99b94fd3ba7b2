/** What a driver offers to begin a transaction: better-sqlite3's `exec` and `pragma`. */
interface Beginner {
  exec(sql: string): unknown;
  pragma(text: string): unknown;
}

/**
 * Begins to write as soon as nobody else does, for so many milliseconds at most; then SQLite's `SQLITE_BUSY` is thrown.
 * SQLite's own waiting looks ever more rarely, up to 100 ms apart, so that who waits longest is passed by all who come later; here
 * who has waited longer looks more often.
 */
export async function takeTurn(client: Beginner, patience: number): Promise<void> {
  const started = performance.now();
  client.pragma('busy_timeout = 0');
  try {
    for (;;) {
      const waited = performance.now() - started;
      if (tryToBegin(client, waited >= patience)) return;
      await sleep(Math.random() * pauseAfter(waited));
    }
  } finally {
    client.pragma(`busy_timeout = ${patience}`);
  }
}

/**
 * Milliseconds until the next look at most. At first 10, which is all it takes where one other writes; then 850, and ever less the longer one waits:
 * 160 after two seconds, 17 after ten.
 */
function pauseAfter(waited: number): number {
  return waited < 100 ? 10 : 1000 / (1 + waited / 1000) ** 1.7;
}

function tryToBegin(client: Beginner, isLast: boolean): boolean {
  try {
    client.exec('begin immediate');
    return true;
  } catch (error) {
    if (isLast || !isBusy(error)) throw error;
    return false;
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')
  );
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
