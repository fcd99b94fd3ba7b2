import type { CheckOutcome } from '../domain/check.ts';

/** The reports that test runners read. */
export const checkReports = ['tap', 'junit'] as const;
export type CheckReport = (typeof checkReports)[number];

/** Writes the outcomes as TAP version 14 (https://testanything.org) or as a JUnit XML file. */
export function reportChecks(outcomes: readonly CheckOutcome[], report: CheckReport): string {
  return report === 'tap' ? tap(outcomes) : junit(outcomes);
}

function tap(outcomes: readonly CheckOutcome[]): string {
  const lines = outcomes.flatMap(({ name, passed, expected, found }, index) => [
    `${passed ? 'ok' : 'not ok'} ${index + 1} - ${oneLine(name).replaceAll(/[\\#]/g, String.raw`\$&`)}`,
    ...(passed
      ? []
      : ['  ---', `  expected: ${JSON.stringify(expected)}`, `  found: ${JSON.stringify(found)}`, '  ...']),
  ]);
  return `${['TAP version 14', `1..${outcomes.length}`, ...lines].join('\n')}\n`;
}

function junit(outcomes: readonly CheckOutcome[]): string {
  const failures = outcomes.filter(({ passed }) => !passed).length;
  const cases = outcomes.map(({ name, passed, expected, found }) => {
    const start = `    <testcase classname="bookshelf.assert" name="${escapeXml(oneLine(name))}"`;
    const message = escapeXml(`expected ${expected}, found ${found}`);
    return passed ? `${start}/>` : `${start}>\n      <failure message="${message}"/>\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${outcomes.length}" failures="${failures}">`,
    `  <testsuite name="bookshelf assert" tests="${outcomes.length}" failures="${failures}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no way to write is left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
