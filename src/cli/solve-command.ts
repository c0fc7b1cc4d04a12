import { claimedEquilibrium } from '../claim/claimed-equilibrium.js';
import { mixedEquilibria } from '../equilibrium/enumeration/mixed/mixed-equilibria.js';
import { ForgetfulPlayer } from '../equilibrium/enumeration/pure-equilibria.js';
import {
  SOLVED_CONCEPTS,
  type Solution,
  type SolvedConcept,
  solution,
} from '../equilibrium/enumeration/solution.js';
import { jsonText } from '../exact/visible.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import { treeAtPoint } from '../game/tree-at-point.js';
import { treeOf } from '../game/unfold.js';
import { solutionJson } from '../report/json/solution.js';
import { nameText } from '../report/text/extensive-names.js';
import { mixedJson, mixedText } from '../report/text/mixed-solution.js';
import { solutionText } from '../report/text/solution.js';
import { readGame } from './game-file.js';
import { unknownName } from './nearest.js';
import { readPoint } from './parameter-file.js';
import { print } from './print.js';
import { readText } from './read-text.js';
import { gameNamed, loadSpecification } from './specification-module.js';
import { Unusable } from './unusable.js';

export interface SolveOptions {
  readonly params?: string;
  readonly concept?: string;
  readonly most: string;
  /** Also look for equilibria in which at most so many information sets mix. */
  readonly mixing?: string;
  readonly json?: boolean;
  readonly spec?: string;
}

export const DEFAULT_MOST = '100000';

/**
 * `casus solve`: the pure equilibria of a declared game at a parameter point, or of an .efg file.
 * @returns the exit status: 0 where all were found, 1 where some profile is undecided or the search
 * ended early.
 */
export async function solve(game: string, options: SolveOptions): Promise<number> {
  const concept = conceptNamed(options.concept ?? 'weakPerfectBayesian');
  const most = numberOf('--most', options.most);
  const mixing = options.mixing === undefined ? undefined : numberOf('--mixing', options.mixing);
  if (mixing !== undefined && concept !== 'weakPerfectBayesian')
    throw new Unusable('--mixing looks for weak perfect Bayesian equilibria alone');
  const isFile = game.endsWith('.efg');
  if (isFile && options.params !== undefined)
    throw new Unusable(`${game} holds its own numbers; --params is for declared games`);
  const { found, title, claims } = isFile
    ? await solvedFile(game, concept, most)
    : await solvedGame(game, options, concept, most);
  const report = { solution: found, claims };
  const mixed = mixing && { mixing, found: mixedEquilibria(found.game, mixing) };
  const text = options.json
    ? jsonText(
        { ...solutionJson(report), ...(mixed && { mixed: mixedJson(found.game, mixed) }) },
        2,
      )
    : [solutionText(report, title), ...(mixed ? ['', mixedText(found.game, mixed)] : [])].join(
        '\n',
      );
  print(text);
  return found.complete && found.undecided === 0n ? 0 : 1;
}

async function solvedFile(file: string, concept: SolvedConcept, most: number) {
  const game = await readGame(file);
  return {
    found: solved(game, concept, most, file),
    title: nameText(game.title || file),
    claims: [],
  };
}

async function solvedGame(
  id: string,
  { params, spec: path }: SolveOptions,
  concept: SolvedConcept,
  most: number,
) {
  const spec = await loadSpecification(path);
  const game = gameNamed(spec, id);
  if (params === undefined) throw new Unusable(`say at which numbers: --params FILE, for ${id}`);
  const point = readPoint(spec, await readText(params), params);
  const found = solved(treeAtPoint(treeOf(game), point), concept, most, id);
  const claims = spec.claims
    .filter((claim) => claim.game === game)
    .map((claim) => claimedEquilibrium(claim, point, found));
  return { found, title: nameText(`${game.title}, at ${params}`), claims };
}

function solved(game: ExtensiveGame, concept: SolvedConcept, most: number, name: string): Solution {
  try {
    return solution(game, concept, most);
  } catch (error) {
    if (error instanceof ForgetfulPlayer) throw new Unusable(`${name}: ${error.message}`);
    throw error;
  }
}

function conceptNamed(name: string): SolvedConcept {
  const found = SOLVED_CONCEPTS.find((concept) => concept === name);
  if (found === undefined) throw new Unusable(unknownName('concept', name, SOLVED_CONCEPTS));
  return found;
}

function numberOf(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text))
    throw new Unusable(`${option}: expected a whole number from 1 on, found "${text}"`);
  return Number(text);
}
