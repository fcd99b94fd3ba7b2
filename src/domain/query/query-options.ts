/** What reading a query needs to know: the day that relative dates count from, as `2024-05-17`. It is asked for where a date stands. */
export interface QueryOptions {
  readonly today: string;
}
