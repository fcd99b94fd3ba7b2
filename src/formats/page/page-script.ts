/**
 * What the page does: sorts, searches, and makes rows only as they come into sight, so that 100,000 books are no burden. Every value becomes text
 * of a node, never markup. It runs in a browser, where nothing of this program is.
 */
export const pageScript = String.raw`
'use strict';
(() => {
  const books = JSON.parse(document.getElementById('books').textContent);
  const body = document.querySelector('tbody');
  const table = document.querySelector('table');
  const count = document.getElementById('count');
  const words = document.getElementById('words');
  const end = document.getElementById('end');
  const heads = [...document.querySelectorAll('thead th')];
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const step = 100;
  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const texts = [];
  let shown = books.map((_, index) => index);
  let made = 0;

  function cell(name, text, below) {
    const node = document.createElement(name);
    node.dir = 'auto';
    node.textContent = text;
    if (below) node.append(Object.assign(document.createElement('small'), { textContent: below }));
    return node;
  }
  function row(index, at) {
    const [title, subtitle, authors, series, published, tags, rating, status, about, language] = books[index];
    const node = document.createElement('tr');
    node.setAttribute('aria-rowindex', String(at + 2));
    const head = cell('th', title, subtitle);
    head.scope = 'row';
    if (language) head.lang = language;
    const stars = cell('td', rating ? '★'.repeat(Math.floor(rating)) + ['', '¼', '½', '¾'][(rating % 1) * 4] : '');
    if (rating) stars.setAttribute('aria-label', rating + ' of 5');
    node.append(head, cell('td', authors), cell('td', series), cell('td', published, about), cell('td', tags), stars, cell('td', status));
    return node;
  }
  function more(upTo) {
    const rows = document.createDocumentFragment();
    const last = Math.min(upTo, shown.length);
    for (; made < last; made += 1) rows.append(row(shown[made], made));
    body.append(rows);
  }
  function draw() {
    body.replaceChildren();
    made = 0;
    table.setAttribute('aria-rowcount', String(shown.length + 1));
    count.textContent = shown.length === books.length ? books.length + ' books' : shown.length + ' of ' + books.length + ' books';
    more(step);
  }
  function text(index) {
    return (texts[index] ??= fold(books[index].slice(0, 11).filter((value) => typeof value === 'string').join(' ')));
  }
  function keyOf(book, column) {
    if (column === 0) return book[11] || book[0];
    return column === 1 ? book[12] || book[2] : book[[0, 2, 3, 4, 5, 6, 7][column]];
  }
  function compare(column, sign) {
    return (one, other) => {
      const [a, b] = [keyOf(books[one], column), keyOf(books[other], column)];
      const [isEmpty, isOtherEmpty] = [a === '' || a === 0, b === '' || b === 0];
      if (isEmpty || isOtherEmpty) return isEmpty - isOtherEmpty || one - other;
      if (column === 3) return sign * (books[one][13] - books[other][13]) || one - other;
      return sign * (typeof a === 'number' ? a - b : collator.compare(a, b)) || one - other;
    };
  }
  function update() {
    const wanted = fold(words.value).split(/\s+/).filter(Boolean);
    shown = books.map((_, index) => index).filter((index) => wanted.every((word) => text(index).includes(word)));
    const column = heads.findIndex((head) => head.hasAttribute('aria-sort'));
    if (column !== -1) shown.sort(compare(column, heads[column].getAttribute('aria-sort') === 'descending' ? -1 : 1));
    draw();
  }
  for (const head of heads)
    head.querySelector('button').addEventListener('click', () => {
      const next = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', next);
      update();
    });
  let waiting = 0;
  words.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, 80);
  });
  new IntersectionObserver((seen) => {
    if (seen.some((each) => each.isIntersecting)) {
      more(made + step);
      if (made < shown.length) setTimeout(() => end.getBoundingClientRect().top < innerHeight * 2 && more(made + step), 0);
    }
  }, { rootMargin: '100% 0px' }).observe(end);
  addEventListener('beforeprint', () => more(shown.length));
  draw();
})();
`;
