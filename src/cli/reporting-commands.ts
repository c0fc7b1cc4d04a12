import type { Command } from 'commander';
import type { ExplainCall } from './explain-command.js';
import type { Io } from './io.js';
import type { ReadingsCall } from './readings-command.js';
import type { ReportOptions } from './report-command.js';

/** Commands that hand over what was decided. */
export function reportingCommands(
  program: Command,
  io: Io,
  conclude: (status: number) => void,
): void {
  program
    .command('report')
    .description('decide as `verify` does, and write a page for referees, with files beside it')
    .argument('[claim...]', 'ids of claims and statements; all of them, if none is named')
    .option('--out <dir>', 'where to (default: report)')
    .option('--runs <n>', 'draws for each way in which a claim may break (default: 20000)')
    .option('--seed <n>', 'seed of the draws (default: 1)')
    .option('--no-prove', 'draw only, and prove nothing')
    .option('--no-cache', 'draw, and search for every proof, anew')
    .option('--readings', 'also tell which verdicts change if the source is read otherwise')
    .option(
      '--map <x,y>',
      'also draw a map of two parameters, at the numbers of each case; may be given again',
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .option(
      '--full',
      'also tell what each condition is needed for, what implies what, and what --readings does',
    )
    .option('--github', 'also print annotations of verdicts that are not as expected')
    .option('--check <dir>', 'make the report there again, and compare')
    .action(async (claims: string[], options: ReportOptions) => {
      const { reportCommand } = await import('./report-command.js');
      conclude(await reportCommand(io, claims, { ...options, ...program.opts() }));
    });

  program
    .command('explain')
    .description(
      'everything that is known of one claim: what the report says of it, in the terminal',
    )
    .argument('<claim>', 'the id of a claim or statement')
    .option('--restrictions', 'also ask which restrictions a claimed equilibrium needs')
    .option('--runs <n>', 'draws for each way in which a claim may break (default: 20000)')
    .option('--seed <n>', 'seed of the draws (default: 1)')
    .option('--no-prove', 'draw only, prove nothing, and ask not what conditions are needed for')
    .option('--no-cache', 'draw, and search for every proof, anew')
    .option('--width <n>', 'columns of a line (default: those of the terminal, else 96)')
    .option('--json', 'print one JSON document')
    .action(async (claim: string, options: ExplainCall) => {
      const { explainCommand } = await import('./explain-command.js');
      conclude(await explainCommand(io, claim, { ...options, ...program.opts() }));
    });

  program
    .command('readings')
    .description('which verdicts change if the source is read otherwise, one reading at a time')
    .argument('[claim...]', 'ids of claims and statements; all of them, if none is named')
    .option('--all', 'also list what stays the same under every alternative')
    .option('--runs <n>', 'draws for each way in which a claim may break (default: 20000)')
    .option('--seed <n>', 'seed of the draws (default: 1)')
    .option('--no-prove', 'draw only, and prove nothing')
    .option('--no-cache', 'draw, and search for every proof, anew')
    .option('--json', 'print one JSON document')
    .action(async (claims: string[], options: ReadingsCall) => {
      const { readingsCommand } = await import('./readings-command.js');
      conclude(await readingsCommand(io, claims, { ...options, ...program.opts() }));
    });
}
