/** Makes an empty library of a test's own on a running server; answers with its address. */
export async function newNamespace(server: { url: string; adminUrl: string } = serverOfRun()): Promise<string> {
  const name = `library-${crypto.randomUUID()}`;
  const made = await fetch(`${server.adminUrl}/v1/namespaces/${name}/create`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!made.ok) throw new Error(`the server made no library: ${await made.text()}`);
  return server.url.replace('//default.', `//${name}.`);
}

/** The server that was started for the whole run (start-sqld.ts). */
function serverOfRun(): { url: string; adminUrl: string } {
  const { BOOKSHELF_TEST_SQLD: url, BOOKSHELF_TEST_SQLD_ADMIN: adminUrl } = process.env;
  if (url === undefined || adminUrl === undefined) throw new Error('no server was started: npm run test:server');
  return { url, adminUrl };
}
