import { array, assert, constantFrom, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDamage } from '../../../src/domain/health/text-damage.ts';

const line = { isLine: true };

describe('damage of a text', () => {
  test.each([
    ['Les MisÃ©rables', 'Les Misérables'],
    ['GarcÃ\u00ada MÃ¡rquez', 'García Márquez'],
    ['Donâ€™t Look Now', 'Don’t Look Now'],
    ['Ã€ la recherche', 'À la recherche'],
    ['MÃ¼nchen â€“ Å\u0081Ã³dÅº', 'München – Łódź'],
  ])('is UTF-8 read as Windows-1252, and is mended: %s', (text, mended) => {
    expect(findDamage(text, line)).toMatchObject({ mended, reason: expect.stringMatching(/wrong encoding/) });
  });

  test('is told but not mended where only a part of the text was misread', () => {
    expect(findDamage('CafÃ© “é”', line)).toEqual({ reason: '"Ã©" was read in the wrong encoding', mended: null });
  });

  test('is a lost character', () => {
    expect(findDamage('Caf\ufffd', line)).toEqual({ reason: 'a character was lost (U+FFFD)', mended: null });
  });

  test.each([
    ['AT&amp;T', 'AT&T'],
    ['Rock &#39;n&#x27; Roll', "Rock 'n' Roll"],
    ['&amp;lt;', '&lt;'],
  ])('is an entity of HTML, decoded once: %s', (text, mended) => {
    expect(findDamage(text, line)?.mended).toBe(mended);
  });

  test('is no entity that would become a control character', () => {
    expect(findDamage('a&#7;b', line)).toMatchObject({ mended: null });
  });

  test('is markup in a line, but not in a text, which may be Markdown', () => {
    expect(findDamage('Dune<br />', line)).toEqual({ reason: '"<br />" is left of HTML', mended: null });
    expect(findDamage('see <b>this</b>', { isLine: false })).toBeNull();
  });

  test.each([
    'São Paulo',
    'CORAÇÃO',
    'Ångström',
    'L’Été',
    '«CAFÉ»',
    'Q&A',
    'a < b > c',
    'R&D;',
    '¿Qué?',
    'Łódź',
    'Naïve – café',
    '三体',
    'x <3 y',
    'Ã',
  ])('is none in: %s', (text) => {
    expect(findDamage(text, line)).toBeNull();
  });

  test('is found in, and taken off, whatever Latin text was misread', () => {
    const letters = constantFrom(...'éèüöäñçÀÉÖßøåœ'.split(''));
    assert(
      property(array(oneof(letters, constantFrom('a', ' ', 'Z')), { minLength: 1, maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
        if (misread === text || !/[éèüöäñçÀÉÖßø]/.test(text)) return;
        expect(findDamage(misread, line)?.mended).toBe(text);
      }),
    );
  });

  test('is looked for in a time that grows with the text, whatever stands in it', () => {
    for (const part of ['&#1', '<a ', 'Ã', '<br', '&amp', '<a <a '])
      expect(() => findDamage(part.repeat(200_000), line)).not.toThrow();
  });
});
