import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

const tags = ['sf', 'favourites', 'to-sell', 'fiction/crime', '三'];
const words = ['Dune', 'Solaris', 'Eden', 'Łódź', 'Straße', '三体', 'O’Neill', '=1+1', '🐋'];

/** Does random changes to a library and to a simple list in memory, and compares the two; then takes all back and does it again, where there is undo. */
export async function model({ random, amount, folder, sources: { runHere, commands } }) {
  process.chdir(folder);
  const canUndo = commands.some(({ name }) => name === 'undo');
  await succeed(runHere, ['init-db']);
  const state = { books: new Map(), next: 1 };
  const prints = canUndo ? [await fingerprint(runHere)] : [];
  const tally = { done: 0, differences: 0, compared: 0, undone: 0, redone: 0, wrong: 0 };
  for (let step = 0; step < amount; step += 1) {
    const changed = await random.pick(actions)(runHere, state, random);
    tally.done += 1;
    if (canUndo && changed) prints.push(await fingerprint(runHere));
    if (step % 25 !== 24 && step !== amount - 1) continue;
    tally.compared += 1;
    if (!isDeepStrictEqual(await stored(runHere), [...state.books.values()])) tally.differences += 1;
    if (canUndo && prints.length > shortestChain) await chain(runHere, prints, tally, state);
  }
  const rows = [
    { what: 'random changes checked against a model', figure: tally.done, wanted: amount, ok: tally.done >= amount },
    {
      what: `differences in ${tally.compared} comparisons`,
      figure: tally.differences,
      wanted: 0,
      ok: tally.differences === 0,
    },
  ];
  if (!canUndo) return rows;
  return [
    ...rows,
    {
      what: 'changes undone, then redone',
      figure: `${tally.undone}, ${tally.redone}`,
      wanted: 'the same',
      ok: tally.undone === tally.redone,
    },
    {
      what: 'steps at which the export was another than before',
      figure: tally.wrong,
      wanted: 0,
      ok: tally.wrong === 0,
    },
  ];
}

/** Chains are at least so long. */
const shortestChain = 40;

/** Back to the start of the chain and forward to its end, comparing at each step. */
async function chain(runHere, prints, tally) {
  for (let index = prints.length - 2; index >= 0; index -= 1) {
    await succeed(runHere, ['undo', '--yes']);
    tally.undone += 1;
    if ((await fingerprint(runHere)) !== prints[index]) tally.wrong += 1;
  }
  for (let index = 1; index < prints.length; index += 1) {
    await succeed(runHere, ['redo', '--yes']);
    tally.redone += 1;
    if ((await fingerprint(runHere)) !== prints[index]) tally.wrong += 1;
  }
  prints.splice(0, prints.length, prints.at(-1));
}

async function fingerprint(runHere) {
  return createHash('sha256')
    .update(await succeed(runHere, ['export', '--format', 'jsonl']))
    .digest('hex');
}

const actions = [add, add, add, change, change, tag, tag, untag, remove, rename];

async function add(runHere, state, random) {
  const title = `${random.pick(words)} ${random.below(1000)}`;
  const author = random.chance(0.7) ? `Somebody ${random.below(8)}` : null;
  const args = ['add-book', title, '--if-exists', 'add', ...(author === null ? [] : ['--author', author])];
  const id = Number((await succeed(runHere, [...args, '-q'])).trim());
  if (id !== state.next) throw new Error(`book ${id} was expected to be ${state.next}`);
  state.next += 1;
  state.books.set(id, { id, title, authors: author === null ? [] : [author], tags: [], rating: null, pages: null });
  return true;
}

async function change(runHere, state, random) {
  const book = any(state, random);
  if (book === null) return false;
  const [field, value, text] = random.pick([
    ['rating', 4.25, '4.25'],
    ['rating', null, ''],
    ['pages', 1 + random.below(900), null],
    ['title', `${random.pick(words)} again`, null],
  ]);
  await succeed(runHere, ['set', String(book.id), `${field}=${text ?? value}`]);
  const changed = book[field] !== value;
  book[field] = value;
  return changed;
}

async function tag(runHere, state, random) {
  const book = any(state, random);
  if (book === null) return false;
  const name = random.pick(tags);
  await succeed(runHere, ['tag', name, String(book.id)]);
  if (book.tags.includes(name)) return false;
  book.tags.push(name);
  return true;
}

async function untag(runHere, state, random) {
  const book = any(state, random);
  if (book === null || book.tags.length === 0) return false;
  const name = random.pick(book.tags);
  await succeed(runHere, ['untag', name, String(book.id)]);
  book.tags = book.tags.filter((other) => other !== name);
  return true;
}

async function remove(runHere, state, random) {
  const book = any(state, random);
  if (book === null || state.books.size < 20) return false;
  await succeed(runHere, ['delete', String(book.id), '--yes']);
  state.books.delete(book.id);
  return true;
}

/** A tag for all its books at once. */
async function rename(runHere, state, random) {
  const used = [...new Set([...state.books.values()].flatMap((book) => book.tags))];
  if (used.length === 0 || random.chance(0.7)) return false;
  const [from, to] = [random.pick(used), `${random.pick(tags)} ${random.below(50)}`];
  if (from.includes('/') || used.some((name) => name === to || name.startsWith(`${from}/`))) return false;
  await succeed(runHere, ['tags', 'rename', from, to]);
  for (const book of state.books.values()) book.tags = book.tags.map((name) => (name === from ? to : name));
  return true;
}

function any(state, random) {
  const ids = [...state.books.keys()];
  return ids.length === 0 ? null : state.books.get(random.pick(ids));
}

async function stored(runHere) {
  const list = JSON.parse(await succeed(runHere, ['list', '--json', '--sort', 'id']));
  return list.map(({ id, title, authors, tags, rating, pages }) => ({
    id,
    title,
    authors: authors.map(({ name }) => name),
    tags,
    rating,
    pages,
  }));
}

async function succeed(runHere, args) {
  const { status, stdout, stderr } = await runHere(args);
  if (status !== 0) throw new Error(`bookshelf ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
