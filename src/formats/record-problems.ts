import type { Problem } from '../domain/incoming.ts';

/** Collects what a reader notices in one record; texts only, so that nothing hostile is walked through to be shown. */
export class RecordProblems {
  readonly all: Problem[] = [];
  #refused = false;

  /** Whether anything refuses the record. */
  get refused(): boolean {
    return this.#refused;
  }

  warn(field: string | null, value: string | null, message: string): void {
    this.all.push({ severity: 'warning', field, value, message });
  }

  refuse(field: string | null, value: string | null, message: string): void {
    this.#refused = true;
    this.all.push({ severity: 'refused', field, value, message });
  }
}
