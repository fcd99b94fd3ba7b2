import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('delete', () => {
  test('asks first on a terminal', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.type('bookshelf delete 1', { answers: ['n'] })).toMatchInlineSnapshot();
    expect(await shelf.type('bookshelf delete 1', { answers: [] })).toMatchInlineSnapshot();
    expect(await shelf.type('bookshelf delete 1 --json', { answers: ['no'] })).toMatchInlineSnapshot();
    expect(await shelf.titles()).toHaveLength(6);
    expect(await shelf.type('bookshelf rm 1', { answers: [' Yes '] })).toMatchInlineSnapshot();
    expect(await shelf.titles()).toHaveLength(5);
  });

  test('takes --yes where there is nobody to ask', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.type('bookshelf delete 1')).toMatchInlineSnapshot();
    expect(await shelf.type('bookshelf delete 1 --no-input', { answers: ['y'] })).toMatchInlineSnapshot();
    expect(await shelf.type('bookshelf --no-input delete 1', { answers: ['y'] })).toMatchInlineSnapshot();
    expect(await shelf.type('CI=true bookshelf delete 1', { answers: ['y'] })).toMatchInlineSnapshot();
    expect(await shelf.titles()).toHaveLength(6);
    expect(
      await shelf.play(
        'bookshelf delete 1 --yes',
        'bookshelf delete 2 --yes --json',
        'bookshelf delete 3 -yq',
        'bookshelf list',
      ),
    ).toMatchInlineSnapshot();
  });

  test('takes several, each named in its own way, or those of a query', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        "bookshelf delete 1 '#1' 三体 --yes",
        "bookshelf delete --where 'tag:sf status:reading' --yes",
        'bookshelf delete --where zzz --yes',
        'bookshelf delete --where zzz --yes --json',
        'bookshelf list',
      ),
    ).toMatchInlineSnapshot();
  });

  test('names five of many', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play("bookshelf delete --where '*' --yes", 'bookshelf list --count')).toMatchInlineSnapshot();
  });

  test('changes nothing in a dry run', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const before = await shelf.content();
    expect(await shelf.play('bookshelf delete 1 2 --dry-run', 'bookshelf delete 1 -n --json')).toMatchInlineSnapshot();
    expect(await shelf.content()).toBe(before);
  });

  test('deletes nothing where one of the books is not there, or may be another', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf delete 1 99 --yes',
        'bookshelf delete 1 dune --yes',
        'bookshelf delete --yes',
        "bookshelf delete --where '' --yes",
        "bookshelf delete --where 'titel:x' --yes",
        'bookshelf list --count',
      ),
    ).toMatchInlineSnapshot();
  });
});
