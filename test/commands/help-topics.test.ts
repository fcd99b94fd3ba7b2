import { describe, expect, test } from 'vitest';
import { topics } from '../../src/cli/topics.ts';
import { commands } from '../../src/commands/index.ts';
import { run } from '../support/run.ts';

describe('help', () => {
  test('lists the topics, none of which has the name of a command', async () => {
    const { stdout } = await run(['help']);
    for (const { name, summary } of topics) expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    const names = commands.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(topics.filter(({ name }) => names.includes(name))).toEqual([]);
  });

  test.each(topics.map(({ name }) => name))('prints the page on %s, fitted to the terminal', async (name) => {
    const { stdout, stderr, status } = await run(['help', name], { width: 70 });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout.length).toBeGreaterThan(500);
    const tooLong = stdout.split('\n').filter((line) => line.length > 70 && !line.startsWith('    '));
    expect(tooLong).toEqual([]);
  });

  test('prints one section where a topic is one', async () => {
    const { stdout } = await run(['--color', 'never', 'help', 'exit-codes'], { width: 80 });
    expect(stdout).toMatch(/^Exit statuses\n/);
    expect(stdout).toMatch(/^3 +missing +a thing that was named is not there/m);
    expect(stdout).not.toContain('Outputs');
  });

  test('says of a topic that is none that there is no such command', async () => {
    expect(await run(['help', 'horoscopes'])).toMatchObject({ status: 2 });
    expect((await run(['help', 'dates', 'list'])).status).toBe(2);
    expect((await run(['dates'])).status).toBe(2);
  });
});
