import { Chalk } from 'chalk';
import type { Column } from './column.ts';

/** Colours text by the style of its column. */
export type Paint = (text: string, style: Column<never>['style']) => string;

/** Makes a painter; without colour it leaves every text as it is. The sixteen colours of the terminal's own theme are all it uses. */
export function createPaint(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const styles = { strong: chalk.bold, dim: chalk.dim, accent: chalk.cyan };
  return (text, style) => (style === undefined ? text : styles[style](text));
}
