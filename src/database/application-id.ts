/** Marks a SQLite file as a bookshelf library: the letters `bksh` (SQLite file format, offset 68). */
export const applicationId = 0x626b7368;
