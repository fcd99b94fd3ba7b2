/** How long is waited for others, or for a server that restarts, in milliseconds. */
const patience = 30_000;
const longestPause = 250;

/** Does something that may fail in passing, again and again, for half a minute at most; then the last error is thrown. */
export async function tryFor<Result>(
  isPassing: (error: unknown) => boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || performance.now() - started >= patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longestPause));
    }
  }
}
