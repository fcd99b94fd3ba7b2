// Writes the manual pages: one for the program and one for each command, from what the commands declare, and one for each topic of help.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escape, heading, markdownToRoff, paragraph, tagged } from './roff.mjs';

/** `table` is what the program says of itself (`completion bash --describe`); answers with the names of the pages. */
export function writeManPages({ table, version, docs, folder }) {
  mkdirSync(folder, { recursive: true });
  const commands = table.program.commands.filter(({ name }) => name !== 'help');
  const pages = [
    ['bookshelf.1', programPage({ ...table.program, commands }, table.topics)],
    ...commands.map((command) => [`bookshelf-${command.name}.1`, commandPage(command)]),
    ...table.topics.map((topic) => [`bookshelf-${topic.value}.7`, topicPage(topic, docs)]),
  ];
  for (const [name, body] of pages) {
    const [, title, section] = /^(.*)\.(\d)$/.exec(name);
    const head = `.TH "${escape(title.toUpperCase())}" "${section}" "" "bookshelf ${version}" "bookshelf"\n.nh\n.ad l\n`;
    // The first line has man put tables in shape.
    writeFileSync(join(folder, name), `'\\" t\n${head}${body}`);
  }
  return pages.map(([name]) => name);
}

function programPage(program, topics) {
  return [
    heading('Name'),
    `bookshelf \\- keeps the books you own, read and lend\n`,
    synopsis('bookshelf', program.usage),
    heading('Description'),
    paragraph(program.description),
    ...groups(program.commands, 'Commands').flatMap(([name, commands]) => [
      heading(name),
      ...commands.map((each) => tagged([each.name, ...each.aliases].join(', '), each.summary)),
    ]),
    heading('Options'),
    ...program.options.map(option),
    examples(program.examples),
    heading('See also'),
    paragraph(topics.map(({ value }) => `bookshelf-${value}(7)`).join(', ')),
  ].join('');
}

function commandPage(command) {
  const title = `bookshelf ${command.name}`;
  return [
    heading('Name'),
    `${escape(`bookshelf-${command.name}`)} \\- ${escape(command.summary)}\n`,
    ...bodyOf(command, title),
    ...command.commands.flatMap((own) => [heading(`${title} ${own.name}`), ...bodyOf(own, '', '.SS')]),
    heading('See also'),
    paragraph('bookshelf(1), bookshelf-query-language(7)'),
  ].join('');
}

function bodyOf(command, title, level = '.SH') {
  return [
    level === '.SH' ? synopsis(title, command.usage) : paragraph(command.usage),
    level === '.SH' ? heading('Description') : '',
    paragraph(command.description),
    ...(command.arguments.length > 0 ? [heading('Arguments', level)] : []),
    ...command.arguments.map(({ name, description, choices }) => tagged(name, withChoices(description, choices))),
    ...(command.commands.length > 0 ? [heading('Commands', level)] : []),
    ...command.commands.map(({ name, summary }) => tagged(name, summary)),
    ...groups(command.options, 'Options').flatMap(([name, options]) => [heading(name, level), ...options.map(option)]),
    examples(command.examples, level),
  ];
}

function synopsis(title, usage) {
  return heading('Synopsis') + paragraph(usage.startsWith('bookshelf') ? usage : `${title} ${usage}`);
}

function option({ flags, description, choices }) {
  return tagged(flags, withChoices(description, choices));
}

function withChoices(description, choices) {
  return choices.length === 0 ? description : `${description}: ${choices.join(', ')}`;
}

function examples(lines, level) {
  return lines.length === 0
    ? ''
    : `${heading('Examples', level)}.nf\n${lines.map((line) => `${escape(line)}\n`).join('')}.fi\n`;
}

/** Things by their group, in the order in which the groups come up. */
function groups(things, otherwise) {
  const byName = new Map();
  for (const thing of things) {
    const name = thing.group || otherwise;
    byName.set(name, [...(byName.get(name) ?? []), thing]);
  }
  return [...byName];
}

function topicPage({ value, description, page, section }, docs) {
  const text = readFileSync(join(docs, page), 'utf8');
  const part = section === undefined ? text : (text.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '');
  const name = `${heading('Name')}${escape(`bookshelf-${value}`)} \\- ${escape(description)}\n${heading('Description')}`;
  return name + markdownToRoff(part);
}
