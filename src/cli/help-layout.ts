import { Help } from '@commander-js/extra-typings';

/** Where less room than this is left beside the terms, what is said of them stands under them. */
const leastRoom = 24;
const indent = '      ';

/** How help is laid out: as commander does where the terminal is wide enough for it, else wrapped below each option and command. */
export const helpLayout = {
  minWidthToWrap: 1,
  formatItem(term: string, termWidth: number, description: string, helper: Help): string {
    const width = helper.helpWidth ?? 80;
    if (description === '' || width - termWidth - 4 >= leastRoom)
      return plainLayout(width).formatItem(term, termWidth, description, helper);
    const lines = helper.boxWrap(description, Math.max(1, width - indent.length)).split('\n');
    return [`  ${term}`, ...lines.map((line) => indent + line)].join('\n');
  },
};

function plainLayout(helpWidth: number): Help {
  return Object.assign(new Help(), { helpWidth, minWidthToWrap: 1 });
}
