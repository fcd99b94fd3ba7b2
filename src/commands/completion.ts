import { Argument, Option } from '@commander-js/extra-typings';
import { addExamples } from '../cli/common-options.ts';
import { shellNames, type ShellName } from '../cli/completion/shells.ts';
import type { Context } from '../cli/context.ts';
import type { DefineCommand } from './command.ts';

/** `completion`: prints the script that teaches a shell to complete command lines of bookshelf. */
export const completion: DefineCommand = (command, context) => {
  addExamples(command, ['bookshelf completion bash', 'bookshelf completion zsh']);
  command
    .description(
      'Prints a script that has your shell complete commands, options, fields, and the names in your library. For bash put this line in ~/.bashrc: source <(bookshelf completion bash); for the other shells the script itself says in its first lines what to do. docs/completion.md has more.',
    )
    .addArgument(new Argument('<shell>', 'the shell').choices(shellNames))
    .addOption(new Option('--describe', 'print the commands as JSON, for what is made of them').hideHelp())
    .action(async (shell, { describe }) => {
      await context.print(describe ? await described(context) : await script(shell));
    });
};

async function script(shell: ShellName): Promise<string> {
  switch (shell) {
    case 'bash':
      return (await import('../cli/completion/bash-script.ts')).bashScript;
    case 'zsh':
      return (await import('../cli/completion/zsh-script.ts')).zshScript;
    case 'fish':
      return (await import('../cli/completion/fish-script.ts')).fishScript;
    case 'powershell':
      return (await import('../cli/completion/powershell-script.ts')).powershellScript;
  }
}

/** The build asks for it (build.mjs): what completion knows is what the commands declare. */
async function described(context: Context): Promise<string> {
  const { describeProgram } = await import('../cli/completion/describe-program.ts');
  const program = await context.wholeProgram?.();
  return program === undefined ? '' : `${JSON.stringify(await describeProgram(program))}\n`;
}
