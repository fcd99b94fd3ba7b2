import { expect, test } from 'vitest';
import { readPartialDate } from '../../src/domain/partial-date.ts';
import { keptBook, writeBooks } from './library-content.ts';

const vision = keptBook({
  title: 'The "Vision", Revised',
  authors: [
    { name: 'Federico García Lorca', role: 'author', sortName: 'García Lorca, Federico' },
    { name: 'Ken Liu', role: 'translator' },
    { name: 'Ann Leckie', role: 'foreword' },
  ],
  identifiers: [
    { scheme: 'isbn', value: '0441172717' },
    { scheme: 'isbn', value: '123' },
  ],
  tags: [
    { name: 'essays; short', position: null },
    { name: 'to-read', position: 3 },
  ],
  series: [{ name: 'Love Song to the Nation', position: '2' }],
  published: readPartialDate('-350'),
  description: 'One\nTwo',
  rating: 4.5,
  readings: [{ state: 'read', started: readPartialDate('2024-01-05') }],
  notes: [{ kind: 'private', text: 'From Ada' }],
  wished: true,
  added: '2024-05-01',
});

test('the columns and their order are a contract', async () => {
  expect(await writeBooks('csv', [])).toBe(
    'uuid,title,subtitle,sortTitle,originalTitle,authors,editors,translators,illustrators,narrators,contributors,isbn,identifiers,series,tags,' +
      'description,language,publisher,published,firstPublished,edition,format,pages,minutes,rating,review,status,cover,wished,added,readings,' +
      'notes,privateNotes,quotes,sortNames,tagPositions,changed\n',
  );
});

test('a book is one row, its lists joined by semicolons, guessed sort names left out', async () => {
  const [, row] = (await writeBooks('csv', [vision])).split(/(?<=changed)\n/);
  expect(row).toBe(
    '01890a5d-ac96-774b-bcce-b302099a8057,"The ""Vision"", Revised",,,,Federico García Lorca,,Ken Liu,,,foreword=Ann Leckie,9780441172719,isbn=123,' +
      'Love Song to the Nation #2,essays\\; short; to-read,"One\nTwo",,,\'-350,,,,,,4.5,,,,yes,2024-05-01,read 2024-01-05..,' +
      ',From Ada,,"Federico García Lorca=García Lorca, Federico",to-read #3,2026-03-01T10:00:00.000Z\n',
  );
});

test('an exact table has its cells as they are', async () => {
  expect(await writeBooks('csv', [vision], { exact: true })).toContain(',-350,');
});

test('a sort title that was typed is written', async () => {
  expect(await writeBooks('csv', [{ ...vision, sortTitle: 'Vision', sortTitleTyped: true }])).toContain(
    'Revised",,Vision,',
  );
});
