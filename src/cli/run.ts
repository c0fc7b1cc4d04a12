import { Command, CommanderError } from 'commander';
import { Unusable, unknownName } from '../exact/message.js';
import { casusVersion } from '../verify/version.js';
import { askingCommands } from './asking-commands.js';
import { declareCommands } from './commands.js';
import type { Io } from './io.js';
import { messageText, print, printError, printFailure } from './print.js';
import { reportingCommands } from './reporting-commands.js';
import type { Conclude } from './writing-commands.js';

/**
 * The command line as a function: does what a call asks for.
 * @param argv the words after `casus`.
 * @returns the exit status: 0 where every verdict is as expected, 1 where one is not, 2 where the
 * call or an input cannot be used, of which one message on standard error tells.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status = 0;
  const readings: Record<string, string> = Object.create(null);
  // The world as it is given, even what is opened where it is first read; and what the call asks for.
  const world: Io = Object.create(io, { readings: { value: readings } });
  const program = casus(world, readings, (found) => {
    status = found;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    printFailure(io, error);
    return 2;
  }
}

function casus(io: Io, readings: Record<string, string>, conclude: Conclude): Command {
  const program = new Command('casus')
    .description('Decides, exactly, whether the claims of a game-theoretic paper hold.')
    .version(casusVersion, '-V, --version', 'print the version')
    .option('--spec <module>', 'the specification: a module; else the one that package.json names')
    .option(
      '--reading <name=alternative>',
      'read the source so, where the specification has alternatives; may be given again',
      (text: string) => addReading(readings, text),
    )
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(casus --help lists the commands)')
    .configureOutput({
      writeOut: (text) => print(io, text),
      writeErr: (text) => printError(io, text),
      outputError: (message, write) => write(callText(message)),
    })
    .exitOverride();
  declareCommands(program, io, conclude);
  reportingCommands(program, io, conclude);
  askingCommands(program, io, conclude);
  helpCommand(program);
  for (const command of program.commands)
    command.showHelpAfterError(`(casus ${command.name()} --help lists its arguments and options)`);
  return program;
}

/** `casus help`, and `casus help COMMAND`: of what is no command there is none. */
function helpCommand(program: Command): void {
  program
    .helpCommand(false)
    .command('help')
    .argument('[command]')
    .description('the commands, or the arguments and options of one')
    .action((name: string | undefined) => {
      const known = program.commands.find((each) => each.name() === name);
      if (name !== undefined && known === undefined) {
        const names = program.commands.map((each) => each.name());
        throw new Unusable(unknownName('command', name, names));
      }
      (known ?? program).outputHelp();
    });
}

/**
 * Adds `NAME=ALTERNATIVE` to the readings that are asked for.
 * @throws {Unusable} for what is not written so, and for a reading that is asked for twice.
 */
function addReading(readings: Record<string, string>, text: string): void {
  const [, name, alternative] = /^([^\s=]+)=([^\s=]+)$/u.exec(text) ?? [];
  if (name === undefined || alternative === undefined)
    throw new Unusable(`--reading: expected NAME=ALTERNATIVE, found "${text}"`);
  if (Object.hasOwn(readings, name) && readings[name] !== alternative)
    throw new Unusable(`--reading: ${name} is given twice: expected one alternative`);
  readings[name] = alternative;
}

/** What is wrong with the call, and the name that may have been meant, which stands on a line. */
function callText(message: string): string {
  return message
    .replace(/^error: /u, 'casus: ')
    .trimEnd()
    .split(/\n(?=\(Did you mean )/u)
    .map(messageText)
    .join('\n');
}
