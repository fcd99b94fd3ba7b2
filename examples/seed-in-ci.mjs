// Fills the database of a test job, the same on every machine, and stops the job where it is not what the tests expect.
// node seed-in-ci.mjs books.db
import { openLibrary } from 'bookshelf-cli';

const [path = 'books.db'] = process.argv.slice(2);
const library = await openLibrary(path, { create: true, name: 'seed-in-ci.mjs' });
try {
  await library.transaction(async (library) => {
    await library.clear();
    await library.seed({ profile: 'readers', books: 200, random: 42, now: '2025-01-01' });
    await library.add({ title: 'The Left Hand of Darkness', authors: ['Ursula K. Le Guin'], status: 'reading' });
  });
  await library.assert('*', { count: 201 });
  await library.assert('author:"Le Guin" status:reading', { atLeast: 1 });
  console.log(await library.fingerprint());
} finally {
  await library.close();
}
