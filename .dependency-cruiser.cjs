/** Who may import whom (docs/architecture.md). Imports go down only, so that a change below is felt above and never the other way. */
const layer = (name, comment, allowed, extra = {}) => ({
  name: `${name}-imports-down-only`,
  comment,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [`^src/${name}/`, ...allowed.map((other) => `^src/${other}`)], ...extra },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    layer(
      'domain',
      'The words and rules of books know of no file, database or terminal: they can be tested by themselves.',
      [],
    ),
    layer('database', 'Connections and schema serve any program over the same tables.', ['domain']),
    layer('repository', 'Repositories speak in domain objects; who asks them does not matter.', ['database', 'domain']),
    layer('formats', 'A format turns text into books and back; it sees no database and no terminal.', ['domain']),
    layer('output', 'A renderer turns rows into text and prints nothing.', ['domain']),
    layer('settings', 'Settings are read before anything is opened.', ['domain']),
    layer('commands', 'A command reaches rows through a repository, never through the database.', [
      'cli',
      'domain',
      'formats',
      'output',
      'repository',
      'settings',
    ]),
    layer('cli', 'What surrounds every command does not know a single one, but for their table.', [
      'commands/(index|command)',
      'domain',
      'formats',
      'output',
      'repository',
      'settings',
    ]),
    layer('api', 'Programs are given what the commands are given, and no command.', [
      'cli',
      'domain',
      'formats',
      'output',
      'repository',
    ]),
    {
      name: 'commands-are-apart',
      comment: 'What two commands share belongs in the layer below them, where a third finds it.',
      severity: 'error',
      from: { path: '^src/commands/(?!index)' },
      to: { path: '^src/commands/', pathNot: '^src/commands/command' },
    },
    {
      name: 'formats-are-apart',
      comment: 'A format that leans on another cannot be changed alone; shared low-level readers are no formats.',
      severity: 'error',
      from: { path: '^src/formats/goodreads' },
      to: { path: '^src/formats/(csv|json|jsonl)\\.ts$' },
    },
    {
      name: 'drizzle-stays-below',
      comment:
        'Queries live in repositories and the schema in database, so that an engine or a query builder can be changed there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(database|repository)/' },
      to: { path: 'node_modules/drizzle-orm' },
    },
    {
      name: 'one-file-per-driver',
      comment: 'A driver is named in one file, so that the others stay true for any.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/database/(driver|local|sql-functions)\\.ts$' },
      to: { path: 'node_modules/(better-sqlite3|drizzle-orm/better-sqlite3)' },
    },
    {
      name: 'servers-apart',
      comment: 'What speaks to a server is loaded for the address of one alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/database/remote/(hrana|remote)\\.ts$' },
      to: { path: 'node_modules/(@libsql/|drizzle-orm/sqlite-proxy)' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(bookshelf|complete|api/index)\\.ts$|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'sources-need-no-dev-tools',
      comment: 'Tests may use the program, not the other way.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
