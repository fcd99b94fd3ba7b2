import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from './context.ts';

/** Runs the command line of a context. */
export type RunLine = (context: Context) => Promise<void>;

/** How a line of a batch is run. */
export interface LineRules {
  /** Options that hold where the line does not give them. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** How its outcome is printed where the line does not say it. */
  readonly output: Readonly<Record<string, unknown>>;
  /** Throws where a line cannot stand in a batch. */
  readonly check: (line: Context, command: CommandUnknownOpts) => void;
}
