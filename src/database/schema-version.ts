import journal from '../../drizzle/meta/_journal.json' with { type: 'json' };

/** How many migrations this program knows; a library says in `user_version` how many it has had. */
export const schemaVersion = journal.entries.length;
