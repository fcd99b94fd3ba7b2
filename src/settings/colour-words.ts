/** What `--color` and the setting `color` take. */
export const colourWords = ['auto', 'always', 'never'] as const;
export type ColourWord = (typeof colourWords)[number];
