/** A table of books in CSV, as many as asked for. */
export function csvOf(count, word = 'Volume') {
  const rows = Array.from(
    { length: count },
    (_, index) => `${word} ${index + 1},Somebody ${index % 100},A row of books #${index + 1},tag ${index % 10}\n`,
  );
  return `title,authors,series,tags\n${rows.join('')}`;
}
