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
    ['ftp://books.example.org/books.db', 'ftp'],
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

  test.each([
    ['libsql://books.example.org', 'https://books.example.org'],
    ['libsql://127.0.0.1:8080?tls=0', 'http://127.0.0.1:8080'],
    ['https://books.example.org', 'https://books.example.org'],
    ['HTTPS://books.example.org:443/', 'https://books.example.org'],
    ['http://localhost:8080/family/', 'http://localhost:8080/family'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('%s is a server', (text, shown) => {
    expect(parseAddress(text)).toEqual({ kind: 'server', url: `${shown}/` });
    expect(showAddress(parseAddress(text))).toBe(shown);
  });

  test.each(['https://', 'http://:8080', 'libsql://books.example.org:port', 'http://books example'])(
    '%s is no address of a server',
    (text) => {
      expect(() => parseAddress(text)).toThrow(
        expect.objectContaining({ kind: 'usage', message: `${text} is no address of a server` }),
      );
    },
  );

  test.each([
    'libsql://books.example.org?authToken=s3cr3t',
    'https://s3cr3t@books.example.org',
    'https://ann:s3cr3t@books.example.org/family',
    'https://:s3cr3t@books.example.org',
    'http://books.example.org/?api_key=s3cr3t&tls=0',
    'https://ann:s3cr3t@books example',
    'https://books.example.org?jwt=s3cr3t',
    'https://books.example.org#s3cr3t',
  ])('%s is refused, and what may be a token in it is not told', (text) => {
    expect(() => parseAddress(text)).toThrow(
      expect.objectContaining({ kind: 'usage', message: expect.not.stringContaining('s3cr3t') }),
    );
  });
});
