import type { SeriesEntry } from '../../domain/book.ts';
import { readSeriesPosition } from '../../domain/series-position.ts';
import { parseSeries } from '../../domain/series-text.ts';
import type { ServicePart } from '../service-part.ts';

/** The series with the place in each: `Hyperion Cantos (#1.0), Worlds (#3.0)`. */
export function seriesPart(column: string): ServicePart {
  return {
    name: 'series',
    lost: 'series without a number or with commas and brackets',
    fields: ['series'],
    read(row) {
      const text = row.text(column);
      return { series: text === undefined ? undefined : splitSeries(text ?? '').map(readSeries) };
    },
    write: ({ series }) => ({ [column]: writable(series).map(writeSeries).join(', ') }),
  };
}

/** One without a place ends nowhere, so it can only stand alone. */
function writable(series: readonly SeriesEntry[]): readonly SeriesEntry[] {
  const placed = series.filter(({ position }) => position !== null);
  return placed.length > 0 ? placed : series.slice(0, 1);
}

/** Parts series at the commas behind a place. */
function splitSeries(text: string): string[] {
  return text
    .split('),')
    .map((part, index, parts) => (index < parts.length - 1 ? `${part})` : part).trim())
    .filter((part) => part !== '');
}

function readSeries(text: string): SeriesEntry {
  const { name, position } = parseSeries(text);
  return { name, position: position === null ? null : (readSeriesPosition(position)?.text ?? position) };
}

function writeSeries({ name, position }: SeriesEntry): string {
  return position === null ? name : `${name} (#${position})`;
}
