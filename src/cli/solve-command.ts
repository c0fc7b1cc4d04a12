import { gameNamed } from '../claim/specification.js';
import { ForgetfulPlayer } from '../equilibrium/enumeration/pure-equilibria.js';
import { SOLVED_CONCEPTS } from '../equilibrium/enumeration/solution.js';
import { jsonText, Unusable } from '../exact/message.js';
import { mixedJson, solutionJson } from '../report/json/solution.js';
import { nameText } from '../report/text/extensive-names.js';
import { mixedText } from '../report/text/mixed-solution.js';
import { solutionText } from '../report/text/solution.js';
import { DEFAULT_MOST, type Solved, type SolveOptions, solve, solveAt } from '../verify/solve.js';
import { isFile, pathName, readGame } from './files.js';
import type { Io } from './io.js';
import { conceptNamed, wholeNumber } from './options.js';
import { readPointFile } from './parameter-file.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';

export interface SolveCall {
  readonly params?: string;
  readonly concept?: string;
  readonly most?: string;
  /** Also look for equilibria in which at most so many information sets mix. */
  readonly mixing?: string;
  readonly json?: boolean;
  readonly spec?: string;
}

/**
 * `casus solve`: the pure equilibria of a declared game at a parameter point, or of an .efg file.
 * @returns the exit status: 0 where all were found, 1 where some profile is undecided or the search
 * ended early.
 */
export async function solveCommand(io: Io, game: string, call: SolveCall): Promise<number> {
  const { most, mixing } = call;
  const options: SolveOptions = {
    concept: conceptNamed(SOLVED_CONCEPTS, call.concept ?? 'weakPerfectBayesian'),
    most: wholeNumber('--most', most ?? `${DEFAULT_MOST}`, 1, MOST),
    mixing: mixing === undefined ? undefined : wholeNumber('--mixing', mixing, 1, MOST),
  };
  const { title, solved } = (await holdsGame(io, game, call))
    ? await solveFile(io, game, call, options)
    : await solveDeclared(io, game, call, options);
  const { solution, mixed } = solved;
  const text = call.json
    ? jsonText(
        { ...solutionJson(solved), ...(mixed && { mixed: mixedJson(solution.game, mixed) }) },
        2,
      )
    : [solutionText(solved, title), ...(mixed ? ['', mixedText(solution.game, mixed)] : [])].join(
        '\n',
      );
  print(io, text);
  return solution.complete && solution.undecided === 0n ? 0 : 1;
}

const MOST = 999_999_999;

/** Whether a game is that of a file: it is there, or its name says so; a declared one needs parameters. */
async function holdsGame(io: Io, game: string, { params }: SolveCall): Promise<boolean> {
  return /\.(?:efg|nfg|gbt)$/iu.test(game) || (params === undefined && (await isFile(io, game)));
}

interface Titled {
  readonly title: string;
  readonly solved: Solved;
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
  const solved = naming(pathName(file), () => solve(game, options));
  return { title: nameText(game.title || pathName(file)), solved };
}

async function solveDeclared(
  io: Io,
  id: string,
  { params, spec: path }: SolveCall,
  options: SolveOptions,
): Promise<Titled> {
  const spec = await loadSpecification(io, path);
  const game = gameNamed(spec, id);
  if (params === undefined) throw new Unusable(`say at which numbers: --params FILE, for ${id}`);
  const point = await readPointFile(io, spec, params);
  const solved = naming(id, () => solveAt(spec, game, point, options));
  return { title: nameText(`${game.title}, at ${pathName(params)}`), solved };
}

/** Says which game it is that cannot be solved. */
function naming(game: string, solving: () => Solved): Solved {
  try {
    return solving();
  } catch (error) {
    if (error instanceof ForgetfulPlayer) throw new Unusable(`${game}: ${error.message}`);
    throw error;
  }
}
