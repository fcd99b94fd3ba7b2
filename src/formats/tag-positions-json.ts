import { describeJson, isJsonObject } from './json-value.ts';
import type { RecordUnderWay } from './read-field-text.ts';

/** Reads `tagPositions`: the places of a book in the lists that some of its tags are, `[{"tag": "to-read", "position": 3}]`. */
export function readTagPositions(value: unknown, record: RecordUnderWay): void {
  if (value === null) return;
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const entry of entries) {
    const { tag, position } = isJsonObject(entry) ? entry : {};
    if (typeof tag === 'string' && typeof position === 'number') record.builder.placeTag(tag, position);
    else refuse(entry, record);
  }
}

function refuse(entry: unknown, { problems }: RecordUnderWay): void {
  const message = `tagPositions holds ${describeJson(entry)}; it should hold objects like {"tag": "to-read", "position": 3}`;
  problems.refuse('tagPositions', describeJson(entry), message);
}
