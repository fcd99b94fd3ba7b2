import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAddress, showAddress } from '../../src/database/address.ts';

const absolute = resolve('/home/ann/books.db');

describe('an address', () => {
  test.each([
    ['books.db', 'books.db'],
    ['./my books.db', './my books.db'],
    ['../100%.db', '../100%.db'],
    [' books.db', ' books.db'],
    ['C:\\books\\books.db', 'C:\\books\\books.db'],
    ['C:/books.db', 'C:/books.db'],
    [absolute, absolute],
    ['sqlite:///books.db', 'books.db'],
    ['sqlite:////home/ann/books.db', '/home/ann/books.db'],
    ['file:books.db', 'books.db'],
    ['file:my%20books.db', 'my books.db'],
    ['file:/home/ann/books.db', '/home/ann/books.db'],
    [pathToFileURL(absolute).href, absolute],
    [pathToFileURL(join(absolute, 'Łódź #1?.db')).href, join(absolute, 'Łódź #1?.db')],
    ['FILE:books.db', 'books.db'],
  ])('%s is a file', (text, path) => {
    expect(parseAddress(text)).toEqual({ kind: 'file', path });
    expect(showAddress(parseAddress(text))).toBe(path);
  });

  test.each([':memory:', 'sqlite://', 'sqlite:///:memory:', 'file::memory:'])(
    '%s is the memory of the process',
    (text) => {
      expect(parseAddress(text)).toEqual({ kind: 'memory' });
      expect(showAddress(parseAddress(text))).toBe(':memory:');
    },
  );

  test.each(['', ' ', 'file:', 'sqlite:///', 'sqlite:/// '])('%j is empty', (text) => {
    expect(() => parseAddress(text)).toThrow(
      expect.objectContaining({ kind: 'usage', message: 'the database address is empty' }),
    );
  });

  test.each([
    ['libsql://books.example.org', 'libsql'],
    ['https://books.example.org', 'https'],
    ['postgresql://ann@localhost/books', 'postgresql'],
    ['sqlite://books.db', 'sqlite'],
  ])('%s is none that can be opened', (text, scheme) => {
    expect(() => parseAddress(text)).toThrow(
      expect.objectContaining({ kind: 'usage', message: `bookshelf cannot open a ${scheme}:// address` }),
    );
  });

  const elsewhere = process.platform === 'win32' ? [] : ['file://server.example.org/books.db'];

  test.each([...elsewhere, 'file:///a%2Fb.db', 'file:books%zz.db'])('%s names no file on this machine', (text) => {
    expect(() => parseAddress(text)).toThrow(
      expect.objectContaining({ kind: 'usage', message: `${text} is no file on this machine` }),
    );
  });

  test.each(['file:books.db?mode=ro', 'file:///home/ann/books.db?immutable=1'])(
    '%s asks for more than a file',
    (text) => {
      expect(() => parseAddress(text)).toThrow(
        expect.objectContaining({ kind: 'usage', message: `bookshelf knows no options in an address: ${text}` }),
      );
    },
  );
});
