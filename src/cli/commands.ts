import type { Command } from 'commander';
import type { CatalogCall } from './catalog-command.js';
import type { CertifyCall } from './certify-command.js';
import type { CharacterizeCall } from './characterize-command.js';
import type { CheckCall } from './check-command.js';
import type { ConditionsCall } from './conditions-command.js';
import type { DeriveCall } from './derive-command.js';
import type { ExportCall } from './export-command.js';
import type { ImplicationsCall } from './implications-command.js';
import type { Io } from './io.js';
import type { JudgeCall } from './judge-command.js';
import type { MapCall } from './map-command.js';
import type { MergeCall } from './merge-command.js';
import type { RecheckCall } from './recheck-command.js';
import type { RepairCall } from './repair-command.js';
import type { SampleCall } from './sample-command.js';
import type { ShowCall } from './show-command.js';
import type { SolveCall } from './solve-command.js';
import type { VerifyCall } from './verify-command.js';
import { type Conclude, writingCommands } from './writing-commands.js';

/**
 * The commands and their options. What a command does is loaded where it is called, so that who asks
 * for help need not wait for the engine; defaults are the library's, and are told here in words.
 */
export function declareCommands(program: Command, io: Io, conclude: Conclude): void {
  decidingCommands(program, io, conclude);
  characterizingCommands(program, io, conclude);
  drawingCommands(program, io, conclude);
  pointCommands(program, io, conclude);
  symbolicCommands(program, io, conclude);
  writingCommands(program, io, conclude);
}

/** Commands about all parameters at once. */
function decidingCommands(program: Command, io: Io, conclude: Conclude): void {
  program
    .command('verify')
    .description('decide every claim, or those named')
    .argument('[claim...]', 'ids of claims and statements; all of them, if none is named')
    .option('--runs <n>', 'draws for each way in which a claim may break (default: 20000)')
    .option('--first <n>', 'draw so many first, and more only of what is not decided then')
    .option('--seed <n>', 'seed of the draws (default: 1)')
    .option('--no-prove', 'draw only, and prove nothing')
    .option('--no-cache', 'draw, and search for every proof, anew')
    .option('--verbose', 'tell what every verdict rests on, as where claims are named')
    .option('--quiet', 'tell of those verdicts alone that are not as expected')
    .option('--json', 'print one JSON document')
    .option('--out <dir>', 'also write verify.json, verify.txt and the certificates there')
    .option('--counterexamples <dir>', 'also write each counterexample there, for `casus check`')
    .option('--smt <dir>', 'also write every question there for SMT solvers')
    .action(async (claims: string[], options: VerifyCall) => {
      const { verifyCommand } = await import('./verify-command.js');
      conclude(await verifyCommand(io, claims, { ...options, ...program.opts() }));
    });

  program
    .command('recheck')
    .description('do certificates that `--out` of other commands wrote prove what they should?')
    .argument('<file...>', 'files of certificates')
    .option('--json', 'print one JSON document')
    .action(async (files: string[], options: RecheckCall) => {
      const { recheckCommand } = await import('./recheck-command.js');
      conclude(await recheckCommand(io, files, { ...options, ...program.opts() }));
    });

  program
    .command('certify')
    .description('the certificates as theorems for proof assistants, and does Rocq accept them?')
    .argument('[claim...]', 'ids of claims and statements; all of them, if none is named')
    .option('--rocq <dir>', 'a folder for a project of Rocq: a file a claim, a theorem a question')
    .option(
      '--statement <dir>',
      'a folder for what each claim says, with its game, as a file for Rocq',
    )
    .option('--prove', 'with --statement: also have Rocq try to prove each, by computation')
    .option('--check', 'also have Rocq check it; coqc must be installed')
    .option('--lean <dir>', 'a folder for the same in Lean 4, which nothing here checks')
    .option('--no-cache', 'search for every proof anew')
    .option('--json', 'print one JSON document')
    .action(async (claims: string[], options: CertifyCall) => {
      const { certifyCommand } = await import('./certify-command.js');
      conclude(await certifyCommand(io, claims, { ...options, ...program.opts() }));
    });

  program
    .command('conditions')
    .description('what each stated condition is among the derived constraints, and if it is needed')
    .argument('[claim...]', 'ids of claimed equilibria; all of them, if none is named')
    .option('--restrictions', 'also ask which restrictions each proved claim needs')
    .option('--find', 'find the conditions from the strategies alone, whatever is stated')
    .option('--out <dir>', 'also write what --find shows with its certificates, for `recheck`')
    .option('--seconds <n>', 'stop then, or at an interrupt, and print what was found so far')
    .option('--json', 'print one JSON document')
    .action(async (claims: string[], options: ConditionsCall) => {
      const { conditionsCommand } = await import('./conditions-command.js');
      conclude(await conditionsCommand(io, claims, { ...options, ...program.opts() }));
    });

  program
    .command('repair')
    .description('how far refuted sentences are false, and with which conditions they are true')
    .argument(
      '[claim...]',
      'ids of claims and statements; what is expected to fail, if none is named',
    )
    .option('--runs <n>', 'draws for a counterexample (default: 20000)')
    .option('--seed <n>', 'seed of these draws (default: 1)')
    .option('--no-cache', 'search for every proof anew')
    .option('--json', 'print one JSON document')
    .action(async (claims: string[], options: RepairCall) => {
      const { repairCommand } = await import('./repair-command.js');
      conclude(await repairCommand(io, claims, { ...options, ...program.opts() }));
    });

  program
    .command('implications')
    .description('what implies what among all conditions, and among claims, with certificates')
    .option('--seed <n>', 'seed of the draws (default: 1)')
    .option('--seconds <n>', 'stop then, or at an interrupt, and print what was found so far')
    .option('--no-cache', 'search for every proof anew')
    .option('--json', 'print one JSON document')
    .option('--out <dir>', 'also write implications.json, implications.txt and certificates.json')
    .action(async (options: ImplicationsCall) => {
      const { implicationsCommand } = await import('./implications-command.js');
      conclude(await implicationsCommand(io, { ...options, ...program.opts() }));
    });
}

/** Commands that go through all that may happen in a game, for all parameters. */
function characterizingCommands(program: Command, io: Io, conclude: Conclude): void {
  program
    .command('characterize')
    .description('every equilibrium of a game in pure strategies, and exactly where it is one')
    .argument('<game>', 'a game')
    .option('--concept <name>', 'Nash, subgame perfect or weak perfect Bayesian (the default)')
    .option('--given <condition...>', 'look only at parameters at which these conditions hold')
    .option('--compare', 'also tell which outcomes are equilibria at once, and who is better off')
    .option('--mixing <n>', 'also tell those in which one to so many information sets mix')
    .option('--as <claim>', 'tell only those, mixed, with the supports of a claim')
    .option('--out <dir>', 'also write what was found there, and its certificates, for `recheck`')
    .option('--seconds <n>', 'end the search after so many seconds, and say what is left')
    .option('--seed <n>', 'seed of the points that are solved first (default: 1)')
    .option('--json', 'print one JSON document')
    .action(async (game: string, options: CharacterizeCall) => {
      const { characterizeCommand } = await import('./characterize-command.js');
      conclude(await characterizeCommand(io, game, { ...options, ...program.opts() }));
    });
}

/** Commands that draw in volume, and join what was drawn elsewhere. */
function drawingCommands(program: Command, io: Io, conclude: Conclude): void {
  program
    .command('sample')
    .description('draw in volume for every claim, or those named, and decide each draw exactly')
    .argument('[claim...]', 'ids of claims and statements; all of them, if none is named')
    .option('--draws <n>', 'draws for each claim or statement (default: 1000000)')
    .option('--seed <n>', 'seed of the draws (default: 1)')
    .option(
      '--shard <i/n>',
      'do one of n parts of the work, counted from 1; casus merge joins them',
    )
    .option('--out <dir>', 'keep the draws there, and go on from those that are kept')
    .option('--json', 'print one JSON document')
    .action(async (claims: string[], options: SampleCall) => {
      const { sampleCommand } = await import('./sample-command.js');
      conclude(await sampleCommand(io, claims, { ...options, ...program.opts() }));
    });

  program
    .command('merge')
    .description('join what the shards of one run of `sample` have drawn')
    .argument('<dir...>', 'the --out folders of all shards')
    .option('--out <dir>', 'also write sample.json and sample.txt there')
    .option('--json', 'print one JSON document')
    .action(async (folders: string[], options: MergeCall) => {
      const { mergeCommand } = await import('./merge-command.js');
      conclude(await mergeCommand(io, folders, { ...options, ...program.opts() }));
    });
}

/** Commands about a game of numbers: a declared one at a parameter point, or that of a file. */
function pointCommands(program: Command, io: Io, conclude: Conclude): void {
  program
    .command('check')
    .description('is a claimed assessment, or a profile, an equilibrium at these parameters?')
    .option('--claim <id>', 'a claim or a statement')
    .option('--game <id>', 'a game, for a profile of it')
    .option('--profile <file>', 'behavior strategies by player, information set and action')
    .requiredOption('--params <file>', 'a parameter file; - for one point a line on standard input')
    .option('--brief', 'answer each line by its verdict alone, in volume')
    .option('--json', 'print one JSON document')
    .action(async (options: CheckCall) => {
      const { checkCommand } = await import('./check-command.js');
      conclude(await checkCommand(io, { ...options, ...program.opts() }));
    });

  program
    .command('judge')
    .description("what kind of equilibrium is a profile of a game in Gambit's format?")
    .argument('<game>', 'a game as an .efg, .nfg or .gbt file')
    .argument('<profile>', 'probabilities by player, information set and action, in JSON')
    .option('--json', 'print one JSON document')
    .option('--concept <name>', 'the concept that decides the exit status (default: nash)')
    .option(
      '--refinement <name>',
      'does an equilibrium of a sender–receiver game survive it? intuitive criterion, D1, undominated',
    )
    .action(async (game: string, profile: string, options: JudgeCall) => {
      const { judgeCommand } = await import('./judge-command.js');
      conclude(await judgeCommand(io, game, profile, options));
    });

  program
    .command('solve')
    .description('all pure equilibria of a game, at these parameters or of a file')
    .argument('<game>', "a game, or a file in one of Gambit's formats")
    .option('--params <file>', 'a parameter file, for a declared game')
    .option(
      '--concept <name>',
      'nash, subgamePerfect, weakPerfectBayesian (the default) or sequential',
    )
    .option('--most <n>', 'end the search after so many families of equilibria (default: 100000)')
    .option('--mixing <n>', 'also those in which at most so many information sets mix')
    .option('--seconds <n>', 'stop then, or at an interrupt, and print what was found so far')
    .option('--json', 'print one JSON document')
    .option('--all', 'with --json: list all outcomes and families, not the first 1,000 of them')
    .action(async (game: string, options: SolveCall) => {
      const { solveCommand } = await import('./solve-command.js');
      conclude(await solveCommand(io, game, { ...options, ...program.opts() }));
    });

  program
    .command('export')
    .description('a game at a parameter point as an .efg file, for Gambit')
    .argument('<game>', 'a game')
    .requiredOption('--params <file>', 'a parameter file')
    .option('--out <file>', 'a file to write, in place of standard output')
    .action(async (game: string, options: ExportCall) => {
      const { exportCommand } = await import('./export-command.js');
      conclude(await exportCommand(io, game, { ...options, ...program.opts() }));
    });
}

/** Commands that show what is declared, and what follows in symbols. */
function symbolicCommands(program: Command, io: Io, conclude: Conclude): void {
  program
    .command('show')
    .description('a game: who knows what when, and its tree; a claim: its tables; or what there is')
    .argument('[id]', "a game, a claim or a statement; for --tree, also a file of Gambit's")
    .option('--full', 'draw the tree to its very end')
    .option('--json', 'print what there is as one JSON document')
    .option('--tree <file>', 'draw the tree there, in SVG, with the path of play of a claim')
    .option('--case <id>', 'tell a case as a story, from its equilibrium')
    .action(async (id: string | undefined, options: ShowCall) => {
      const { showCommand } = await import('./show-command.js');
      conclude(await showCommand(io, id, { ...options, ...program.opts() }));
    });

  program
    .command('catalog')
    .description('the published games that come with casus, and what is claimed of each')
    .option('--json', 'print one JSON document')
    .action(async (options: CatalogCall) => {
      const { catalogCommand } = await import('./catalog-command.js');
      conclude(await catalogCommand(io, options));
    });

  program
    .command('map')
    .description('where claimed equilibria exist as one parameter moves, or two; as a picture, too')
    .argument('<x>', 'the parameter that moves')
    .argument('[y or claim...]', 'a second one, for a plane; then ids of claimed equilibria')
    .requiredOption('--params <file>', 'a parameter file: what does not move, and what is marked')
    .option('--x <from:to>', 'how far the first one moves (default: as far as it is admissible)')
    .option('--y <from:to>', 'how far the second one moves')
    .option('--give <names>', 'parameters that give way where an equation binds what moves')
    .option('--game <id>', 'which pure equilibria of a game exist, claimed or not')
    .option('--concept <name>', 'of which concept those are (default: weak perfect Bayesian)')
    .option('--out <file>', 'also draw it there, in SVG')
    .option('--json', 'print one JSON document')
    .action(async (x: string, words: string[], options: MapCall) => {
      const { mapCommand } = await import('./map-command.js');
      conclude(await mapCommand(io, x, words, { ...options, ...program.opts() }));
    });

  program
    .command('derive')
    .description(
      'the incentive constraints of a claim, in symbols; or those of the last moves of a game',
    )
    .argument('<id>', 'a claim or a game')
    .option('--tex [file]', 'as an appendix for pdflatex, to a file or on standard output')
    .option('--json', 'print one JSON document')
    .action(async (id: string, options: DeriveCall) => {
      const { deriveCommand } = await import('./derive-command.js');
      conclude(await deriveCommand(io, id, { ...options, ...program.opts() }));
    });
}
