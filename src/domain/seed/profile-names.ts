/** The kinds of books that can be made: what the help of `seed` needs to know. */
export const profileNames = ['plain', 'messy', 'readers', 'school', 'classic'] as const;
export type ProfileName = (typeof profileNames)[number];
