/** An item of a list and its place, from 1. */
export interface Placed<Item> {
  readonly item: Item;
  readonly place: number;
}

/** What makes one list of another: items that go, those that stay with other details or in another place, and new ones. */
export interface ListChanges<Item> {
  readonly gone: readonly Item[];
  readonly changed: readonly Placed<Item>[];
  readonly fresh: readonly Placed<Item>[];
  /** Whether what stays keeps its order, and what is new comes behind it. */
  readonly isAppended: boolean;
}

/** Compares two lists whose items are the same where their keys are. */
export function listChanges<Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
): ListChanges<Item> {
  const known = new Map(before.map((item, index) => [key(item), { item, place: index + 1 }]));
  const placed = after.map((item, index) => ({ item, place: index + 1, earlier: known.get(key(item)) }));
  const left = new Set(after.map(key));
  const kept = placed.filter(({ earlier }) => earlier !== undefined);
  return {
    gone: before.filter((item) => !left.has(key(item))),
    changed: kept.filter(({ item, place, earlier }) => place !== earlier?.place || differ(item, earlier.item)),
    fresh: placed.filter(({ earlier }) => earlier === undefined),
    isAppended:
      kept.every(({ place }, index) => place === index + 1) &&
      kept.every(({ earlier }, index) => index === 0 || (earlier?.place ?? 0) > (kept[index - 1]?.earlier?.place ?? 0)),
  };
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
