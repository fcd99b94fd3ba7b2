import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../src/formats/html-to-markdown.ts';

test.each([
  ['line breaks', 'Winter.<br/><br />Two people<br>on the ice.', 'Winter.\n\nTwo people\non the ice.'],
  ['paragraphs', '<p>First.</p>\n<p>Second.</p>', 'First.\n\nSecond.'],
  [
    'bold and italic',
    'A <b>clear</b>, <strong>cold</strong> <i>voice</i> <em>indeed</em>',
    'A **clear**, **cold** *voice* *indeed*',
  ],
  ['white space inside bold', 'so<b> very </b>good', 'so **very** good'],
  ['nested marks', '<b>all <i>of</i> it</b>', '**all *of* it**'],
  ['empty elements', 'nothing<b></b> <i> </i>here', 'nothing  here'],
  ['a link', 'see <a href="https://example.org/a">this</a>', 'see [this](https://example.org/a)'],
  [
    'a link with brackets in its address',
    '<a href="http://example.org/a_(b) c">x</a>',
    '[x](http://example.org/a_%28b%29%20c)',
  ],
  ['a link that is not of the web', '<a href="javascript:alert(1)">click</a> <a href="/book/1">book</a>', 'click book'],
  ['a picture', 'Me: <img src="https://example.org/a.gif" alt="shock"/>', 'Me: ![shock](https://example.org/a.gif)'],
  ['a quotation', 'She says:<blockquote>Better<br>never</blockquote>So.', 'She says:\n\n> Better\n> never\n\nSo.'],
  ['paragraphs of a quotation', '<blockquote><p>One</p><p>Two</p></blockquote>', '> One\n>\n> Two'],
  ['a list', 'Pro:<ul><li>short</li><li>funny</li></ul>Con: none', 'Pro:\n\n- short\n- funny\n\nCon: none'],
  ['a numbered list', '<ol><li>Dune</li><li>Emma</li></ol>', '1. Dune\n2. Emma'],
  ['a list in a list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
  ['a spoiler', 'Then <spoiler>Leto dies</spoiler>.', 'Then >!Leto dies!<.'],
  ['entities', 'Strunk &amp; White &lt;3 &quot;rules&quot; &#8212; caf&eacute;', 'Strunk & White <3 "rules" — café'],
  ['unknown tags', '<sigh>well</sigh> <font color="red">red</font>', 'well red'],
  ['scripts', 'before<script>alert("x")</script>after', 'beforeafter'],
  ['tags in capitals', 'A<BR>B <B>c</B>', 'A\nB **c**'],
])('turns %s into Markdown', (_, html, markdown) => {
  expect(htmlToMarkdown(html)).toBe(markdown);
});

test.each([
  'So it goes.\n\nI have *nothing* to add, "Poo-tee-weet?"  ',
  'I <3 this & 2 < 3',
  'if x <y then it is lost',
  'A & B; 100% #1 _all_ [of] it',
])('leaves text without markup as it is: %s', (text) => {
  expect(htmlToMarkdown(text)).toBe(text);
});

test('keeps markup that is nested deeper than anyone writes', () => {
  const html = `${'<b>'.repeat(30)}deep${'</b>'.repeat(30)}`;
  expect(htmlToMarkdown(html)).toBe(html);
});

test('keeps every word, whatever the tags around it', () => {
  const tag = fc.constantFrom(
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<p>',
    '</p>',
    '<br>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<blockquote>',
    '</blockquote>',
    '<spoiler>',
  );
  const word = fc.constantFrom('winter', 'ice', 'people');
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, word), { maxLength: 30 }), (parts) => {
      const words = parts.filter((part) => !part.startsWith('<')).join('');
      expect(htmlToMarkdown(parts.join('')).replaceAll(/[^a-z]/g, '')).toBe(words);
    }),
  );
});

describe('hostile text', () => {
  test.each([
    '<b>',
    '</i>',
    '<br>',
    '<',
    '<p>',
    '&',
    '<b> </b>',
    ' ',
    '\n',
    '<a href="',
    '<li>',
    '</p>',
    '<!--',
    '&amp;',
    '<img>',
  ])('takes linear time for many of %j', (piece) => {
    const started = performance.now();
    htmlToMarkdown(`${piece.repeat(100_000)}&amp;`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
