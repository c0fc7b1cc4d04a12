import { ForgetfulPlayer } from '../equilibrium/enumeration/pure-equilibria.js';
import { isOpen, SOLVED_CONCEPTS } from '../equilibrium/enumeration/solution.js';
import { jsonText, Unusable } from '../exact/message.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import { mixedJson, NO_LIMITS, solutionJson } from '../report/json/solution.js';
import { nameText } from '../report/text/extensive-names.js';
import { mixedText } from '../report/text/mixed-solution.js';
import { solutionText } from '../report/text/solution.js';
import { DEFAULT_MOST, type Solved, type SolveOptions, solveInTurns } from '../verify/solve.js';
import { isFile, pathName, readGame } from './files.js';
import { interruption } from './interrupt.js';
import type { Io } from './io.js';
import { conceptNamed, secondsNumber, wholeNumber } from './options.js';
import { print, printError } from './print.js';
import { progressOf } from './progress.js';

export interface SolveCall {
  readonly params?: string;
  readonly concept?: string;
  readonly most?: string;
  /** Also look for equilibria in which at most so many information sets mix. */
  readonly mixing?: string;
  /** Stop after so many seconds. */
  readonly seconds?: string;
  readonly json?: boolean;
  /** List everything in the JSON document. */
  readonly all?: boolean;
  readonly spec?: string;
}

/**
 * `casus solve`: the pure equilibria of a declared game at a parameter point, or of an .efg file.
 * @returns the exit status: 0 where all were found, 1 where some profile is undecided or the search
 * ended early.
 */
export async function solveCommand(io: Io, game: string, call: SolveCall): Promise<number> {
  const { most, mixing, seconds } = call;
  const options: SolveOptions = {
    concept: conceptNamed(SOLVED_CONCEPTS, call.concept ?? 'weakPerfectBayesian'),
    most: wholeNumber('--most', most ?? `${DEFAULT_MOST}`, 1, MOST),
    mixing: mixing === undefined ? undefined : wholeNumber('--mixing', mixing, 1, MOST),
    seconds: seconds === undefined ? undefined : secondsNumber(seconds),
  };
  const { title, solved, standing } = (await holdsGame(io, game, call))
    ? await solveFile(io, game, call, options)
    : await solveDeclared(io, game, call, options);
  const { solution, mixed } = solved;
  const document = {
    ...solutionJson(solved, call.all ? NO_LIMITS : undefined),
    ...(mixed && { mixed: mixedJson(solution.game, mixed) }),
  };
  const text = call.json
    ? jsonText(standing ? standing(document) : document, 2)
    : [solutionText(solved, title), ...(mixed ? ['', mixedText(solution.game, mixed)] : [])].join(
        '\n',
      );
  print(io, text);
  return isOpen(solution) || mixed?.found.complete === false ? 1 : 0;
}

const MOST = 999_999_999;

/** Whether a game is that of a file: it is there, or it is named as files are; a declared one needs parameters. */
async function holdsGame(io: Io, game: string, { params }: SolveCall): Promise<boolean> {
  return (
    /[/\\]|\.(?:efg|nfg|gbt)$/iu.test(game) || (params === undefined && (await isFile(io, game)))
  );
}

interface Titled {
  readonly title: string;
  readonly solved: Solved;
  /** A document beside what the specification says of itself; nothing where a file holds the game. */
  readonly standing?: (document: object) => object;
}

async function solveFile(
  io: Io,
  file: string,
  { params }: SolveCall,
  options: SolveOptions,
): Promise<Titled> {
  if (params !== undefined)
    throw new Unusable(`${file} holds its own numbers; --params is for declared games`);
  const game = await readGame(io, file);
  const solved = await solveVisibly(io, pathName(file), game, options);
  return { title: nameText(game.title || pathName(file)), solved };
}

/** What a declared game takes is loaded only for one. */
async function solveDeclared(
  io: Io,
  id: string,
  { params, spec }: SolveCall,
  options: SolveOptions,
): Promise<Titled> {
  const { declaredAtNumbers } = await import('./declared-game.js');
  const { title, game, beside, standing } = await declaredAtNumbers(io, id, { params, spec });
  const solved = beside(await solveVisibly(io, id, game, options));
  return { title, solved, standing };
}

/** Shows how far the search is, stops it when it is interrupted, and says which game cannot be solved. */
async function solveVisibly(
  io: Io,
  name: string,
  game: ExtensiveGame,
  options: SolveOptions,
): Promise<Solved> {
  const { signal, because, over } = interruption(io, options.seconds);
  const progress = progressOf(io);
  progress.start('searching');
  const onProgress = (met: number): void => {
    progress.tell(`searching: ${met} found so far; Ctrl-C prints them`);
  };
  try {
    const solved = await solveInTurns(game, options, { signal, onProgress });
    progress.stop();
    const why = because();
    if (why !== undefined && signal.aborted)
      printError(io, `casus: ${why}, before the search was done`);
    return solved;
  } catch (error) {
    if (error instanceof ForgetfulPlayer) throw new Unusable(`${name}: ${error.message}`);
    throw error;
  } finally {
    progress.stop();
    over();
  }
}
