// Refuses to publish a bundle that was built beside better-sqlite3 13: the JavaScript of 12 goes into it, for Node 20; 13 is loaded as npm installs it.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('node_modules/better-sqlite3/package.json', 'utf8'));
if (!version.startsWith('12.')) {
  console.error(`dist/ holds the JavaScript of better-sqlite3 ${version}: run npm ci && npm run build, then publish`);
  process.exitCode = 1;
}
