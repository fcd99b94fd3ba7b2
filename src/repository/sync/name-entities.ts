import type { Settlement } from '../../domain/sync-conflict.ts';

/**
 * An author, a series or a tag, whatever each side calls it: `=` and the name under which both sides had it, or `+` and the name of one that came
 * since.
 */
export type Entity = string;

/** What one side did with the names of a table. */
export interface NameChanges {
  /** Entities that have another name now. */
  readonly renamed: ReadonlyMap<Entity, string>;
  /** Entities that became one with another. */
  readonly merged: ReadonlyMap<Entity, Entity>;
}

/** What becomes of entities where what both sides did is put together. */
export class NameEntities {
  readonly #names = new Map<Entity, string>();
  readonly #merged: Map<Entity, Entity>;

  constructor(kind: string, { ours, theirs }: { ours: NameChanges; theirs: NameChanges }, settlement: Settlement) {
    this.#merged = new Map(ours.merged);
    for (const [entity, into] of theirs.merged)
      if (!this.#merged.has(entity) && this.resolve(into) !== entity) this.#merged.set(entity, into);
    this.#settleMerged(kind, ours, theirs, settlement);
    for (const entity of new Set([...ours.renamed.keys(), ...theirs.renamed.keys()])) {
      const [mine, other] = [ours.renamed.get(entity), theirs.renamed.get(entity)];
      const isConflict = mine !== undefined && other !== undefined && mine !== other && !this.#merged.has(entity);
      const side = isConflict ? settlement.side(conflictOf(kind, entity, mine, other)) : 'ours';
      this.#names.set(entity, (side === 'ours' ? (mine ?? other) : other) ?? plainName(entity));
    }
  }

  /** Every entity that has another name, or became one with another. */
  get affected(): ReadonlySet<Entity> {
    return new Set([...this.#names.keys(), ...this.#merged.keys()]);
  }

  isMerged(entity: Entity): boolean {
    return this.#merged.has(entity);
  }

  /** The entity that stands for one. */
  resolve(entity: Entity): Entity {
    const seen = new Set([entity]);
    for (let present = entity; ;) {
      const next = this.#merged.get(present);
      if (next === undefined || seen.has(next)) return present;
      seen.add(next);
      present = next;
    }
  }

  /** The name that an entity has in the end. */
  nameOf(entity: Entity): string {
    const present = this.resolve(entity);
    return this.#names.get(present) ?? plainName(present);
  }

  /** What one side made one with another, and the other side gave a new name. */
  #settleMerged(kind: string, ours: NameChanges, theirs: NameChanges, settlement: Settlement): void {
    for (const [entity, into] of ours.merged) {
      const other = theirs.renamed.get(entity);
      if (other === undefined) continue;
      const side = settlement.side(conflictOf(kind, entity, this.nameOf(into), other));
      if (side === 'theirs') this.#merged.delete(entity);
    }
    for (const [entity, into] of theirs.merged) {
      const mine = ours.renamed.get(entity);
      if (mine === undefined || this.#merged.get(entity) !== into) continue;
      const side = settlement.side(conflictOf(kind, entity, mine, this.nameOf(into)));
      if (side === 'ours') this.#merged.delete(entity);
    }
  }
}

function conflictOf(kind: string, entity: Entity, ours: string, theirs: string) {
  const name = plainName(entity);
  return { key: `${kind} ${name} name`, kind, name, field: 'name', base: name, ours, theirs };
}

function plainName(entity: Entity): string {
  return entity.slice(1);
}
