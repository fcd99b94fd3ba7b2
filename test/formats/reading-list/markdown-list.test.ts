import { expect, test } from 'vitest';
import { keptBook, writeBooks } from '../library-content.ts';

test('books stand under their status, a line each', async () => {
  const text = await writeBooks('markdown', [
    keptBook({
      title: 'The Dispossessed',
      subtitle: 'An Ambiguous Utopia',
      authors: [
        { name: 'Ursula K. Le Guin', role: 'author' },
        { name: 'Don Leslie', role: 'narrator' },
      ],
      series: [{ name: 'Hainish', position: '6' }],
      rating: 4.5,
      status: 'read',
      tags: [{ name: 'sf', position: null }],
    }),
    keptBook({ title: 'Emma', status: 'to-read' }),
    keptBook({ title: 'Dune' }),
  ]);
  expect(text).toBe(`# Books

## To read (1)

- **Emma**

## Read (1)

- **The Dispossessed: An Ambiguous Utopia**, Ursula K. Le Guin, Don Leslie (narrator) (Hainish #6) ★★★★½ · sf

## Books (1)

- **Dune**
`);
});

test('text shows as text', async () => {
  const text = await writeBooks('markdown', [
    keptBook({
      title: '# <img src=x onerror=alert(1)>\n\n- [x](javascript:1) **b**',
      authors: [{ name: 'https://example.org & www.example.org &lt;', role: 'author' }],
    }),
  ]);
  expect(text).toContain(String.raw`- **# \<img src=x onerror=alert(1)> - \[x](javascript:1) \*\*b\*\***`);
  expect(text).toContain(String.raw`https\://example.org & www\.example.org \&lt;`);
});
