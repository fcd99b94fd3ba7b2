// Loaded before a program (NODE_OPTIONS=--require): at its end it writes the most memory it took, in kilobytes, to $PEAK_MEMORY_FILE.
'use strict';
const { writeFileSync } = require('node:fs');

process.once('exit', () => writeFileSync(process.env.PEAK_MEMORY_FILE, String(process.resourceUsage().maxRSS)));
