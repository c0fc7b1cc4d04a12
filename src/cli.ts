#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { type CheckOptions, check } from './cli/check-command.js';
import { type ConditionsOptions, conditions } from './cli/conditions-command.js';
import { type DeriveOptions, derive } from './cli/derive-command.js';
import { type ExportOptions, exportGame } from './cli/export-command.js';
import { type ImplicationsOptions, implicationsCommand } from './cli/implications-command.js';
import { type JudgeOptions, judge } from './cli/judge-command.js';
import { messageText, print, printError, printFailure, whenUnread } from './cli/print.js';
import { type RecheckOptions, recheck } from './cli/recheck-command.js';
import { type ShowOptions, show } from './cli/show-command.js';
import { DEFAULT_MOST, type SolveOptions, solve } from './cli/solve-command.js';
import { type VerifyCall, verifyCommand } from './cli/verify-command.js';
import { DEFAULT_RUNS, DEFAULT_SEED } from './verify/verify.js';

const program = new Command('casus')
  .description('Decides, exactly, whether the claims of a game-theoretic paper hold.')
  .option('--spec <module>', "a specification module to use in the paper's place")
  .showHelpAfterError('(casus --help lists the commands)')
  .configureOutput({
    writeOut: print,
    writeErr: printError,
    outputError: (message, write) => write(callText(message)),
  })
  .exitOverride();

let status = 0;

program
  .command('verify')
  .description('decide every claim, or those named')
  .argument('[claim...]', 'ids of claims')
  .option('--runs <n>', 'random draws inside the conditions of each claim', `${DEFAULT_RUNS}`)
  .option('--seed <n>', 'seed of the draws', `${DEFAULT_SEED}`)
  .option('--no-prove', 'draw only, and prove nothing')
  .option('--no-cache', 'search for every proof anew')
  .option('--json', 'print one JSON document')
  .option('--out <dir>', 'also write verify.json, verify.txt and the certificates there')
  .option('--smt <dir>', 'also write every question there for SMT solvers')
  .action(async (claims: string[], options: VerifyCall) => {
    status = await verifyCommand(claims, { ...options, ...program.opts() });
  });

program
  .command('recheck')
  .description('do the certificates that `verify --out` wrote prove what they should?')
  .argument('<file...>', 'files of certificates')
  .option('--json', 'print one JSON document')
  .action(async (files: string[], options: RecheckOptions) => {
    status = await recheck(files, { ...options, ...program.opts() });
  });

program
  .command('check')
  .description('is a claimed assessment, or a profile, an equilibrium at these parameters?')
  .option('--claim <id>', 'a claim')
  .option('--game <id>', 'a game, for a profile of it')
  .option('--profile <file>', 'behavior strategies by player, information set and action')
  .requiredOption('--params <file>', 'a parameter file; - for one point a line on standard input')
  .option('--json', 'print one JSON document')
  .action(async (options: CheckOptions) => {
    status = await check({ ...options, ...program.opts() });
  });

program
  .command('judge')
  .description("what kind of equilibrium is a profile of a game in Gambit's format?")
  .argument('<game>', 'a game as an .efg file')
  .argument('<profile>', 'probabilities by player, information set and action, in JSON')
  .option('--json', 'print one JSON document')
  .option('--concept <name>', 'the concept that decides the exit status', 'nash')
  .action(async (game: string, profile: string, options: JudgeOptions) => {
    status = await judge(game, profile, options);
  });

program
  .command('show')
  .description('a game: who knows what when, and its tree; a claim: its tables; or what there is')
  .argument('[id]', 'a game or a claim')
  .option('--full', 'draw the tree to its very end')
  .option('--case <id>', 'tell a case as a story, from its equilibrium')
  .action(async (id: string | undefined, options: ShowOptions) => {
    status = await show(id, { ...options, ...program.opts() });
  });

program
  .command('derive')
  .description(
    'the incentive constraints of a claim, in symbols; or those of the last moves of a game',
  )
  .argument('<id>', 'a claim or a game')
  .option('--tex [file]', 'as an appendix for pdflatex, to a file or on standard output')
  .option('--json', 'print one JSON document')
  .action(async (id: string, options: DeriveOptions) => {
    status = await derive(id, { ...options, ...program.opts() });
  });

program
  .command('conditions')
  .description('what each stated condition is among the derived constraints, and if it is needed')
  .argument('[claim...]', 'ids of claimed equilibria; all of them, if none is named')
  .option('--restrictions', 'also ask which restrictions each proved claim needs')
  .option('--json', 'print one JSON document')
  .action(async (claims: string[], options: ConditionsOptions) => {
    status = await conditions(claims, { ...options, ...program.opts() });
  });

program
  .command('export')
  .description('a game at a parameter point as an .efg file, for Gambit')
  .argument('<game>', 'a game')
  .requiredOption('--params <file>', 'a parameter file')
  .option('--out <file>', 'a file to write, in place of standard output')
  .action(async (game: string, options: ExportOptions) => {
    status = await exportGame(game, { ...options, ...program.opts() });
  });

program
  .command('solve')
  .description('all pure equilibria of a game, at these parameters or of an .efg file')
  .argument('<game>', "a game, or an .efg file in Gambit's format")
  .option('--params <file>', 'a parameter file, for a declared game')
  .option(
    '--concept <name>',
    'nash, subgamePerfect, weakPerfectBayesian or sequential',
    'weakPerfectBayesian',
  )
  .option('--most <n>', 'end the search after so many families of equilibria', DEFAULT_MOST)
  .option('--mixing <n>', 'also those in which at most so many information sets mix')
  .option('--json', 'print one JSON document')
  .action(async (game: string, options: SolveOptions) => {
    status = await solve(game, { ...options, ...program.opts() });
  });

program
  .command('implications')
  .description('what implies what among all conditions, and among claims, with certificates')
  .option('--seed <n>', 'seed of the draws', `${DEFAULT_SEED}`)
  .option('--no-cache', 'search for every proof anew')
  .option('--json', 'print one JSON document')
  .option('--out <dir>', 'also write implications.json, implications.txt and certificates.json')
  .action(async (options: ImplicationsOptions) => {
    status = await implicationsCommand({ ...options, ...program.opts() });
  });

/** What is wrong with the call, and the name that may have been meant, which stands on a line. */
function callText(message: string): string {
  return message
    .trimEnd()
    .split(/\n(?=\(Did you mean )/u)
    .map(messageText)
    .join('\n');
}

whenUnread(() => process.exit(status));

try {
  await program.parseAsync();
  process.exitCode = status;
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    printFailure(error);
    process.exitCode = 2;
  }
}
