/** A tag or a series with the number of its books. */
export interface Label {
  readonly id: number;
  readonly name: string;
  readonly books: number;
}
