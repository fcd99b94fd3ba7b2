import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { configTemplate } from '../../src/cli/config-template.ts';
import { parseConfig } from '../../src/settings/parse-config.ts';
import { findSetting, settings } from '../../src/settings/settings-table.ts';

describe.each(settings)('the setting $name', ({ name, what, example }) => {
  test('has an example that can be its value', () => {
    expect(findSetting(name.replace('NAME', 'school')).name).toBe(name);
    findSetting(name.replace('NAME', 'school')).check(example);
  });

  test('stands in the manual as the table has it', () => {
    const row = readFileSync('docs/configuration.md', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| \`${name}\``));
    expect(row?.split('|').map((cell) => cell.trim())).toEqual(['', `\`${name}\``, what, `\`${example}\``, '']);
  });
});

test('a new file names every setting, and counts once the # are taken away', async () => {
  const template = configTemplate();
  expect((await parseConfig(template, 'config.toml')).size).toBe(0);
  const counted = template.replaceAll(/^# (?=\[|[\w-]+ = ")/gm, '');
  expect([...(await parseConfig(counted, 'config.toml')).keys()].toSorted()).toEqual(
    settings.map(({ name }) => name).toSorted(),
  );
});
