import { configDefaults, defineConfig } from 'vitest/config';

/** What only a file can have done to it, and what names the file itself: backups, damaged pages, permissions, copies in git. */
const ofFiles = 'backup,restore,init-db,doctor,read-only,info,config,clone,sync,merge-file,hostile-text,examples'.split(
  ',',
);

/** `npm run test:server` runs what concerns a library on a server, on a real one; `npm test` all the rest. */
const onServer = process.env['BOOKSHELF_TEST_SERVER'] === '1';

export default defineConfig({
  test: {
    pool: 'forks',
    ...(onServer
      ? {
          include: ['test/{server,conformance,commands}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ofFiles.map((name) => `test/commands/${name}*.test.ts`)],
          globalSetup: ['test/support/start-sqld.ts'],
          testTimeout: 120_000,
        }
      : {
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/server/**'],
          testTimeout: 20_000,
        }),
  },
});
