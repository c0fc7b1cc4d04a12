import type { Command } from 'commander';
import type { AskCall } from './ask-command.js';
import type { DiffCall } from './diff-command.js';
import type { Io } from './io.js';
import type { WatchCall } from './watch-command.js';
import type { Conclude } from './writing-commands.js';

/** Commands for who has a question that the specification does not state, or about several of its runs. */
export function askingCommands(program: Command, io: Io, conclude: Conclude): void {
  program
    .command('ask')
    .description('decide a question that stands on the line, at all parameters or at some')
    .argument(
      '<question>',
      "such as 'Pr(war; echo) > Pr(war; communication)'; put -- before one that begins with -",
    )
    .option(
      '--given <condition...>',
      'ask where these hold: conditions and claims by id, and relations of parameters',
    )
    .option('--somewhere', 'ask whether it is so at some parameters; by default, at all')
    .option('--runs <n>', 'draws for a counterexample (default: 20000)')
    .option('--seed <n>', 'seed of the draws (default: 1)')
    .option(
      '--seconds <n>',
      'stop then, or at an interrupt: what is not decided is undecided (default: 600)',
    )
    .option('--no-cache', 'draw, and search for every proof, anew')
    .option('--json', 'print one JSON document')
    .action(async (question: string, options: AskCall) => {
      const { askCommand } = await import('./ask-command.js');
      conclude(await askCommand(io, question, { ...options, ...program.opts() }));
    });

  program
    .command('diff')
    .description('what differs between two runs: verdicts, what is expected, sentences, conditions')
    .argument(
      '<before>',
      'what `verify --json` printed, or the folder of a report or of verify --out',
    )
    .argument('<after>', 'the same of a later run')
    .option('--json', 'print one JSON document')
    .action(async (before: string, after: string, options: DiffCall) => {
      const { diffCommand } = await import('./diff-command.js');
      conclude(await diffCommand(io, before, after, options));
    });

  program
    .command('watch')
    .description('decide, and again whenever a file of the specification is saved')
    .argument('[claim...]', 'ids of claims; all, if none is named')
    .option('--runs <n>', 'draws for each claim, as of verify')
    .option('--seed <n>', 'seed of the draws (default: 1)')
    .option('--no-prove', 'draw only, and search for no proof')
    .action(async (ids: string[], options: WatchCall) => {
      const { watchCommand } = await import('./watch-command.js');
      conclude(await watchCommand(io, ids, { ...options, ...program.opts() }));
    });
}
