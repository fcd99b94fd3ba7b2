import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newNamespace } from '../support/new-namespace.ts';
import { Shelf } from '../support/shelf.ts';

/** A library on a server under a name of its own; what is printed shows `SERVER` in its place. */
async function onServer(...commands: string[]): Promise<string> {
  const address = await newNamespace();
  const lines = commands.map((command) => `${command} --db ${address}`);
  return (await new Shelf().play(...lines)).replaceAll(address, 'SERVER');
}

test('init-db says what is on a server, and that nothing there is set aside', async () => {
  expect(
    await onServer(
      'bookshelf init-db --dry-run',
      'bookshelf init-db --force --yes',
      'bookshelf init-db --dry-run',
      'bookshelf init-db --dry-run --if-missing',
      'bookshelf init-db --force --yes',
      'bookshelf init-db --force --yes --dry-run',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf init-db --dry-run --db SERVER
    ! Would make a library at SERVER (dry run: nothing was changed)
    $ bookshelf init-db --force --yes --db SERVER
    ! Made a library at SERVER
    $ bookshelf init-db --dry-run --db SERVER
    ! bookshelf: there is something at SERVER already
    ! Use it as it is, or --if-missing in a script, or --force to begin anew
    exit 4
    $ bookshelf init-db --dry-run --if-missing --db SERVER
    ! There is a library at SERVER already (dry run: nothing was changed)
    $ bookshelf init-db --force --yes --db SERVER
    ! bookshelf: SERVER is on a server, where bookshelf cannot set a library aside
    ! A copy on this machine can be treated so; docs/sharing.md says how to take one, and what a server does itself
    exit 1
    $ bookshelf init-db --force --yes --dry-run --db SERVER
    ! bookshelf: SERVER is on a server, where bookshelf cannot set a library aside
    ! A copy on this machine can be treated so; docs/sharing.md says how to take one, and what a server does itself
    exit 1
  `);
});

test('backup leaves nothing on this machine', async () => {
  expect(await onServer('bookshelf init-db', 'bookshelf backup')).toMatchInlineSnapshot(`
    $ bookshelf init-db --db SERVER
    ! Made a library at SERVER
    $ bookshelf backup --db SERVER
    ! bookshelf: SERVER is on a server, where bookshelf cannot copy the file
    ! A copy on this machine can be treated so; docs/sharing.md says how to take one, and what a server does itself
    exit 1
  `);
  expect(existsSync('http:')).toBe(false);
});

test('restore and doctor --salvage say that they need a file', async () => {
  expect(await onServer('bookshelf init-db', 'bookshelf restore copy.db --yes', 'bookshelf doctor --salvage saved.db'))
    .toMatchInlineSnapshot(`
    $ bookshelf init-db --db SERVER
    ! Made a library at SERVER
    $ bookshelf restore copy.db --yes --db SERVER
    ! bookshelf: SERVER is on a server, where bookshelf cannot put a copy in the place of the file
    ! A copy on this machine can be treated so; docs/sharing.md says how to take one, and what a server does itself
    exit 1
    $ bookshelf doctor --salvage saved.db --db SERVER
    ! bookshelf: SERVER is on a server, where bookshelf cannot salvage what is damaged
    ! A copy on this machine can be treated so; docs/sharing.md says how to take one, and what a server does itself
    exit 1
  `);
});
