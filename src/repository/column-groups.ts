/** Columns that say one thing together, by table: where one of them is kept in an undo, so are the others. */
const groups: Readonly<Record<string, readonly (readonly string[])[]>> = {
  books: [
    ['title', 'title_key'],
    ['sort_title', 'sort_title_typed', 'title_order'],
    ['published', 'published_from', 'published_to'],
    ['first_published', 'first_published_from', 'first_published_to'],
  ],
  authors: [
    ['name', 'name_key'],
    ['sort_name', 'sort_name_typed', 'sort_order'],
  ],
  series: [['name', 'name_key']],
  tags: [['name', 'name_key']],
  book_series: [['position', 'position_number']],
  source_records: [['row', 'draft', 'file', 'line']],
  readings: [
    ['started', 'started_from', 'started_to'],
    ['finished', 'finished_from', 'finished_to'],
  ],
};

/** The columns that go with a column, itself among them. */
export function columnsWith(table: string, column: string): readonly string[] {
  const own = Object.hasOwn(groups, table) ? (groups[table] ?? []) : [];
  return own.find((group) => group.includes(column)) ?? [column];
}
