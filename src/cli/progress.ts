import type { Input } from './open-input.ts';
import type { Settings } from './settings.ts';
import type { Surroundings, TextSink } from './surroundings.ts';
import { timeLeft } from './time-left.ts';

/** Shows how far an import has come, on a terminal only. */
export interface Progress {
  update(records: number): void;
  stop(): void;
}

/** What the bar goes by: where it is drawn, the time, and whether anything may be said. */
interface Bystander {
  readonly surroundings: Pick<Surroundings, 'clock'> & { readonly stderr: Pick<TextSink, 'terminal'> };
  readonly settings: Pick<Settings, 'quiet'>;
}

const silent: Progress = { update: () => undefined, stop: () => undefined };

/** A bar by the bytes of the file, with records, records a second and the time left; nothing in a pipe or with --quiet. */
export async function startProgress(
  { surroundings, settings }: Bystander,
  { size, bytesRead }: Pick<Input, 'size' | 'bytesRead'>,
): Promise<Progress> {
  const { terminal } = surroundings.stderr;
  if (terminal === null || settings.quiet || size === null) return silent;
  const { SingleBar } = await import('cli-progress');
  const started = surroundings.clock();
  const bar = new SingleBar({
    stream: terminal,
    format: '{bar} {percentage}% {records} records, {rate} a second{left}',
    barCompleteChar: '=',
    barIncompleteChar: '-',
    barsize: 24,
    fps: 8,
    hideCursor: null,
    gracefulExit: false,
    clearOnComplete: true,
    synchronousUpdate: true,
  });
  bar.start(size, 0, { records: 0, rate: 0, left: '' });
  return {
    update: (records) => {
      const seconds = Math.max(0.001, (surroundings.clock() - started) / 1000);
      const done = bytesRead();
      const left = timeLeft(seconds, done, size);
      bar.update(done, { records, rate: Math.round(records / seconds), left: left === null ? '' : `, ${left} left` });
    },
    stop: () => bar.stop(),
  };
}
