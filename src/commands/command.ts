import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../cli/context.ts';

/** Declares a command's arguments, options and action on a bare one. */
export type DefineCommand = (command: Command, context: Context) => void;

/** A line of the table of commands: what the help of the program needs; the rest is loaded when it is used. */
export interface CommandEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly group: string;
  readonly summary: string;
  readonly load: () => Promise<DefineCommand>;
}
