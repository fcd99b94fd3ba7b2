// Shows bookshelf at work on a scratch library, which it leaves there to play with. `npm run demo` builds first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin', 'bookshelf.js');
const library = join(mkdtempSync(join(tmpdir(), 'bookshelf-demo-')), 'books.db');
const list = join(root, 'test', 'fixtures', 'goodreads', 'goodreads_library_export.csv');

say('A scratch library, filled with the export of a reading service:');
bookshelf('init-db');
bookshelf('import', list);
say('The first books, the best of the old ones, and a page in Markdown:');
bookshelf('list', '--limit', '12');
bookshelf('list', 'rating:>=4 year:..1990', '--sort', 'author,-published');
bookshelf('list', 'tag:to-read', '--fields', 'title,author', '--output', 'markdown', '--limit', '4');
say('Words anywhere, without caring for case and accents:');
bookshelf('search', 'marquez');
bookshelf('show', 'One Hundred Years of Solitude');
say('A change, shown before it is made:');
bookshelf('set', 'author:herbert', '--dry-run', '--', 'tags+=classic');
say('The numbers:');
bookshelf('list', '--count', 'status:read');
bookshelf('list', '--count', 'status:to-read');
bookshelf('info');

const option = `--db ${library}`;
say(`The library is at ${library}. Try next:

  node bin/bookshelf.js ${option} list --sort -rating
  node bin/bookshelf.js ${option} add-book 'Piranesi' --author 'Susanna Clarke' --published 2020 --rating 4.5
  node bin/bookshelf.js ${option} edit 1
  node bin/bookshelf.js ${option} export --format json | head -3
  node bin/bookshelf.js --help`);

function say(text) {
  console.log(`\n${text}\n`);
}

/** Runs a command as a person would type it, on this terminal; the demo fails where it does. */
function bookshelf(...args) {
  console.log(`$ bookshelf ${args.map(quoted).join(' ')}`);
  const { status } = spawnSync(process.execPath, [program, '--db', library, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  console.log();
}

function quoted(word) {
  const shown = word.startsWith(root) ? word.slice(root.length) : word;
  return /^[\w./-]+$/.test(shown) ? shown : `'${shown}'`;
}
