import type { Command } from 'commander';
import type { AppendixCall } from './appendix-command.js';
import type { ExploreCall } from './explore-command.js';
import type { Io } from './io.js';

/** Hands over the exit status of a command. */
export type Conclude = (status: number) => void;

/** Commands for who writes a paper: to begin with, to print, and to show. */
export function writingCommands(program: Command, io: Io, conclude: Conclude): void {
  program
    .command('init')
    .description(
      'begin a project: a small paper that is verified at once, to put your own in its place',
    )
    .argument('<dir>', 'a folder, which is made; nothing in it is replaced')
    .action(async (folder: string) => {
      const { initCommand } = await import('./init-command.js');
      conclude(await initCommand(io, folder));
    });

  program
    .command('appendix')
    .description('claims and statements as an appendix to print, for pdflatex')
    .argument(
      '[claim...]',
      'ids of claims and statements; those expected to hold, if none is named',
    )
    .option('--out <file>', 'a file to write, in place of standard output')
    .option('--input', 'the sections alone, for \\input into a paper of your own')
    .option('--prove', 'decide them, and print what was found, with every certificate')
    .option('--no-cache', 'with --prove: draw, and search for every proof, anew')
    .action(async (claims: string[], options: AppendixCall) => {
      const { appendixCommand } = await import('./appendix-command.js');
      conclude(await appendixCommand(io, claims, { ...options, ...program.opts() }));
    });

  program
    .command('explore')
    .description('a page in which a reader moves the parameters, and sees what holds, exactly')
    .argument('[claim...]', 'ids of claims and statements; all of them, if none is named')
    .option('--params <file>', 'a parameter file: where the page starts (default: the example)')
    .option('--out <file>', 'the page to write (default: explore.html)')
    .action(async (claims: string[], options: ExploreCall) => {
      const { exploreCommand } = await import('./explore-command.js');
      conclude(await exploreCommand(io, claims, { ...options, ...program.opts() }));
    });
}
