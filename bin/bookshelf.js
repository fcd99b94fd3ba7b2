#!/usr/bin/env node
'use strict';
// Checks the Node version, then runs the bundle through V8's code cache, which is kept beside it for each version of Node. What must start fast has
// caches of its own, and the fastest a bundle, with no more in them than it uses: the larger they are, the longer they take to read.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`bookshelf needs Node 20.19 or newer; this is ${process.versions.node}\n`);
  process.exit(1);
}

const { accessSync, constants, existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const fast = {
  '--version': ['start.cjs', 'version'],
  '-V': ['start.cjs', 'version'],
  list: ['start.cjs', 'list'],
  ls: ['start.cjs', 'list'],
  search: ['start.cjs', 'search'],
  find: ['start.cjs', 'search'],
  'add-book': ['bookshelf.cjs', 'add-book'],
  '--complete': ['complete.cjs', 'complete'],
};
const [bundle, kind] = Object.hasOwn(fast, process.argv[2]) ? fast[process.argv[2]] : ['bookshelf.cjs', 'all'];
const filename = join(__dirname, '..', 'dist', bundle);
const cacheFile = `${filename}.${process.version}-${process.platform}-${process.arch}.${kind}.cache`;
const warm = process.env.BOOKSHELF_WARM_CACHE === '1';

const source = readFileSync(filename, 'latin1'); // the bundle is ASCII
const cachedData = existsSync(cacheFile) ? readFileSync(cacheFile) : undefined;
const script = new Script(source, { filename, cachedData });
script.runInThisContext()(require, filename, join(__dirname, '..', 'dist'));
if (warm || cachedData === undefined || script.cachedDataRejected) process.once('exit', keepCache);

/** Written at the end, when the functions that were used are compiled; where the folder cannot be written, the next start is only slower. */
function keepCache() {
  try {
    accessSync(join(__dirname, '..', 'dist'), constants.W_OK);
    const temporary = `${cacheFile}.${process.pid}`;
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, cacheFile);
  } catch {}
}
