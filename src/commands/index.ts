import type { CommandEntry } from './command.ts';

const base = 'Books';
const find = 'Finding';
const change = 'Changing';
const vocabularies = 'Authors, series, tags';
const data = 'Files';
const scripts = 'Scripts and CI';
const safety = 'Safety';
const sharing = 'Several machines';
const tool = 'The library';

/** Every command, in the order of the help. A new one is a file and a line here. */
export const commands: readonly CommandEntry[] = [
  entry('init-db', ['init'], tool, 'make a library', async () => (await import('./init-db.ts')).initDb),
  entry(
    'add-book',
    ['add'],
    base,
    'add a book, or several from a file',
    async () => (await import('./add-book.ts')).addBook,
  ),
  entry('list', ['ls'], base, 'list books', async () => (await import('./list.ts')).list),
  entry('show', ['view'], base, 'show all that is known of a book', async () => (await import('./show.ts')).show),
  entry(
    'explain',
    [],
    base,
    'tell which row of which file gave a value',
    async () => (await import('./explain.ts')).explain,
  ),
  entry('delete', ['rm'], base, 'take books out of the library', async () => (await import('./delete.ts')).deleteBooks),
  entry('search', ['find'], find, 'find books by any of their words', async () => (await import('./search.ts')).search),
  entry(
    'query',
    [],
    find,
    'keep queries under names, to be used as @name',
    async () => (await import('./query.ts')).query,
  ),
  entry('set', [], change, 'change fields of one book or of many', async () => (await import('./set.ts')).set),
  entry('edit', [], change, 'change books in your editor', async () => (await import('./edit.ts')).edit),
  entry('tag', [], change, 'put a tag on books', async () => (await import('./tag.ts')).tag),
  entry('untag', [], change, 'take a tag off books', async () => (await import('./untag.ts')).untag),
  entry('authors', [], vocabularies, 'list authors', async () => (await import('./authors.ts')).authors),
  entry(
    'author',
    [],
    vocabularies,
    'show, rename, merge or delete an author',
    async () => (await import('./author.ts')).author,
  ),
  entry('add-author', [], vocabularies, 'add an author', async () => (await import('./add-author.ts')).addAuthor),
  entry('series', [], vocabularies, 'list series, or rename one', async () => (await import('./series.ts')).series),
  entry('tags', [], vocabularies, 'list tags, or rename one', async () => (await import('./tags.ts')).tags),
  entry(
    'import',
    [],
    data,
    'bring in a list of books from a file',
    async () => (await import('./import.ts')).importBooks,
  ),
  entry('maps', [], data, 'list what --save-map kept of your own tables', async () => (await import('./maps.ts')).maps),
  entry('export', [], data, 'write the library to a file', async () => (await import('./export.ts')).exportBooks),
  entry(
    'convert',
    [],
    data,
    'turn a list of books into another format, without a library',
    async () => (await import('./convert.ts')).convert,
  ),
  entry(
    'formats',
    [],
    data,
    'list what can be read and written',
    async () => (await import('./formats.ts')).listFormats,
  ),
  entry(
    'seed',
    [],
    scripts,
    'fill a library with made books, or from fixtures',
    async () => (await import('./seed.ts')).seed,
  ),
  entry('sql', [], scripts, 'ask the library in SQL, reading only', async () => (await import('./sql.ts')).sql),
  entry(
    'batch',
    [],
    scripts,
    'run many commands at once, all of them or none',
    async () => (await import('./batch.ts')).batch,
  ),
  entry(
    'fingerprint',
    [],
    scripts,
    'print a hash of what the library says',
    async () => (await import('./fingerprint.ts')).fingerprint,
  ),
  entry(
    'assert',
    [],
    scripts,
    'fail where the library is not as expected',
    async () => (await import('./assert.ts')).assert,
  ),
  entry(
    'schema',
    [],
    scripts,
    'print the JSON Schema of what a command prints',
    async () => (await import('./schema.ts')).schema,
  ),
  entry('undo', [], safety, 'take back the last change, or an older one', async () => (await import('./undo.ts')).undo),
  entry('redo', [], safety, 'make a change again that was taken back', async () => (await import('./redo.ts')).redo),
  entry('diff', [], safety, 'tell what differs between two moments', async () => (await import('./diff.ts')).diff),
  entry('history', [], safety, 'list what was done to the library', async () => (await import('./history.ts')).history),
  entry('backup', [], safety, 'write a checked copy of the library', async () => (await import('./backup.ts')).backup),
  entry(
    'restore',
    [],
    safety,
    'put a backup in the place of the library',
    async () => (await import('./restore.ts')).restore,
  ),
  entry('doctor', [], safety, 'look for what is wrong', async () => (await import('./doctor.ts')).doctor),
  entry(
    'clone',
    [],
    sharing,
    'copy a library that knows where it came from',
    async () => (await import('./clone.ts')).clone,
  ),
  entry(
    'push',
    [],
    sharing,
    'bring what was done here to another library',
    async () => (await import('./push.ts')).push,
  ),
  entry('pull', [], sharing, 'get what was done in another library', async () => (await import('./pull.ts')).pull),
  entry(
    'sync',
    [],
    sharing,
    'make two libraries the same that both went on',
    async () => (await import('./sync.ts')).sync,
  ),
  entry(
    'merge-file',
    [],
    sharing,
    'merge libraries that stand in a git repository',
    async () => (await import('./merge-file.ts')).mergeFile,
  ),
  entry(
    'migrate',
    [],
    sharing,
    'bring a shared library to the newest schema',
    async () => (await import('./migrate.ts')).migrate,
  ),
  entry('config', [], tool, 'read and change the configuration', async () => (await import('./config.ts')).config),
  entry(
    'completion',
    [],
    tool,
    'print the script that has a shell complete command lines',
    async () => (await import('./completion.ts')).completion,
  ),
  entry('info', [], tool, 'tell where the library is and what it holds', async () => (await import('./info.ts')).info),
];

/** The command that a word names, by itself or by an alias of it. */
export function commandNamed(word: string | undefined): CommandEntry | null {
  return commands.find(({ name, aliases }) => name === word || aliases.some((alias) => alias === word)) ?? null;
}

function entry(
  name: string,
  aliases: readonly string[],
  group: string,
  summary: string,
  load: CommandEntry['load'],
): CommandEntry {
  return { name, aliases, group, summary, load };
}
