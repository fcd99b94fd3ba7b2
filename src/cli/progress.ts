import type { Context } from './context.ts';
import type { Input } from './open-input.ts';

/** Shows how far an import has come, on a terminal only. */
export interface Progress {
  update(records: number): void;
  stop(): void;
}

const silent: Progress = { update: () => undefined, stop: () => undefined };

/** A bar by the bytes of the file, with records, records a second and the time left; nothing in a pipe or with --quiet. */
export async function startProgress(context: Context, input: Input): Promise<Progress> {
  const { surroundings, settings } = context;
  const { terminal } = surroundings.stderr;
  if (terminal === null || settings.quiet || input.size === null) return silent;
  const { SingleBar } = await import('cli-progress');
  const started = surroundings.clock();
  const bar = new SingleBar({
    stream: terminal,
    format: '{bar} {percentage}% {records} records, {rate} a second, {eta_formatted} left',
    barCompleteChar: '=',
    barIncompleteChar: '-',
    barsize: 24,
    fps: 8,
    hideCursor: null,
    gracefulExit: false,
    clearOnComplete: true,
    synchronousUpdate: true,
  });
  bar.start(input.size, 0, { records: 0, rate: 0 });
  return {
    update: (records) => {
      const seconds = Math.max(0.001, (surroundings.clock() - started) / 1000);
      bar.update(input.bytesRead(), { records, rate: Math.round(records / seconds) });
    },
    stop: () => bar.stop(),
  };
}
