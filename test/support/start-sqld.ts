import { startSqld } from './sqld.ts';

/** Starts one server for all tests of a run, which find it by the environment; answers with how to stop it. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startSqld();
  process.env['BOOKSHELF_TEST_SQLD'] = server.url;
  process.env['BOOKSHELF_TEST_SQLD_ADMIN'] = server.adminUrl;
  return () => server.stop();
}
