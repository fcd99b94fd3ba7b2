// An esbuild plugin that leaves packages out of the bundle and builds each into a file of its own, which is read where it is first used.
import { join } from 'node:path';
import { build } from 'esbuild';

/** Packages that every start needs, or that are small: they stay in the bundle. */
const together = ['@commander-js/extra-typings', 'commander', 'drizzle-orm', 'better-sqlite3', 'chalk', 'valibot'];
/** What lays out a table on a terminal, which is asked for as often. */
const tables = ['cli-table3', 'string-width', 'wrap-ansi'];
const kept = new Set([...together, ...tables]);

/**
 * Makes the plugin. Each package that the program's own source names and that is not kept becomes `folder/NAME.cjs`; `prefix` is how the bundle
 * asks for it. `build()` writes the files once the bundle is made, and answers with the inputs of all. Such packages are imported by names: the
 * default export of an ES module would be the whole of it there.
 */
export function packagesApart({ folder, prefix, external }) {
  const apart = new Map();
  const setup = ({ onResolve }) => {
    onResolve({ filter: /^[^./#]/ }, ({ path, importer }) => {
      if (!isOwn(importer) || path.startsWith('node:') || external.includes(path) || kept.has(packageOf(path)))
        return undefined;
      const name = path.replaceAll(/[^\w.-]+/g, '-').replace(/^-/, '');
      apart.set(path, name);
      return { path: `${prefix}/${name}.cjs`, external: true };
    });
  };
  return {
    plugin: { name: 'packages-apart', setup },
    build: async (options) => {
      const built = [...apart].map(async ([path, name]) => buildOne(path, join(folder, `${name}.cjs`), options));
      return (await Promise.all(built)).flat();
    },
  };
}

async function buildOne(path, outfile, options) {
  const { metafile } = await build({ ...options, entryPoints: [path], outfile });
  return Object.keys(metafile.inputs);
}

function isOwn(importer) {
  return importer !== '' && !/[\\/]node_modules[\\/]/.test(importer);
}

/** `drizzle-orm/sqlite-core` is a part of `drizzle-orm`, `@scope/name/part` of `@scope/name`. */
function packageOf(path) {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}
