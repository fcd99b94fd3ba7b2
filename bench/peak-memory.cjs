// Loaded before a program (NODE_OPTIONS=--require): at its end it writes what it took of memory and processor to $PEAK_MEMORY_FILE.
'use strict';
const { writeFileSync } = require('node:fs');

process.once('exit', () => writeFileSync(process.env.PEAK_MEMORY_FILE, JSON.stringify(process.resourceUsage())));
