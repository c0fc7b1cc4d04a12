import { entry } from '../exact/entry.js';
import { type Formula, formulaText, MisusedOperator } from '../exact/formula.js';
import { functionOf } from '../exact/formula-value.js';
import { solveEquations, substituteAll } from '../exact/linear-equations.js';
import { FormulaSyntax } from '../exact/math.js';
import { controlsIn, unknownName, visible } from '../exact/message.js';
import { NotRational } from '../exact/rational.js';
import { RationalFunction } from '../exact/rational-function.js';
import type { Relation } from '../exact/relation.js';
import type { DeclaredForm } from './declared-form.js';
import { NoFormula } from './declared-stages.js';
import { remedy } from './dictionary.js';
import { setAt } from './extensive-game.js';
import {
  circumstanceText,
  type Game,
  type NatureStage,
  possibleValues,
  UNPLAYED,
  type Values,
} from './game.js';
import { found } from './invalid.js';
import { recallFailures } from './recall.js';

/** Names used twice or that do not print, and tables with nothing to choose from. */
export function declarationProblems(game: Game): string[] {
  const variables = game.stages.map(({ name }) => name);
  return [
    ...unprintable(game),
    ...repeated(game.players).map((player) => `the player ${player} is listed twice`),
    ...repeated(variables).map((name) => `two stages decide the variable ${name}`),
    ...game.stages.flatMap((stage) => [
      ...repeated(stage.values).map((value) => `${stage.name} lists the value ${value} twice`),
      ...stage.values
        .filter((value) => value.includes(', ') || value === UNPLAYED)
        .map(
          (value) =>
            `${stage.name} cannot take the value "${value}": keys join values by ", ", and "${UNPLAYED}" stands for a stage that did not take place`,
        ),
      ...(stage.values.length === 0 ? [`${stage.name} has no values to take`] : []),
      ...(stage.kind === 'move' && !game.players.includes(stage.by)
        ? [`${stage.by}, who chooses ${stage.name}, is not a player`]
        : []),
      ...(stage.kind === 'move' ? repeated(stage.knows) : repeated(stage.given)).map(
        (name) => `${stage.name} lists ${name} twice among what it depends on`,
      ),
    ]),
  ];
}

/** Names that a terminal would obey instead of showing them. */
function unprintable({ id, title, players, stages }: Game): string[] {
  const named = (what: string, name: string): string[] => {
    const controls = controlsIn(name);
    return controls.length === 0
      ? []
      : [`${what} "${visible(name)}" holds ${controls.join(', ')}: expected no control characters`];
  };
  return [
    ...named('the id', id),
    ...named('the title', title),
    ...players.flatMap((player) => named('the player', player)),
    ...stages.flatMap(({ name, values }) => [
      ...named('the variable', name),
      ...values.flatMap((value) => named('the value', value)),
    ]),
  ];
}

/** Stages that depend on what has not happened yet, or on values that do not exist. */
export function circumstanceProblems(game: Game): string[] {
  return game.stages.flatMap((stage, depth) => {
    const earlier = new Map(game.stages.slice(0, depth).map((before) => [before.name, before]));
    const seen = stage.kind === 'move' ? stage.knows : stage.given;
    return [
      ...seen
        .filter((name) => !earlier.has(name))
        .map((name) => `${stage.name} depends on ${undecided(game, name, [...earlier.keys()])}`),
      ...stage.when.flatMap((circumstance) =>
        Object.entries(circumstance).flatMap(([name, values]) => {
          const before = earlier.get(name);
          if (before === undefined)
            return [`${stage.name} requires ${undecided(game, name, [...earlier.keys()])}`];
          return values
            .filter((value) => !possibleValues(before).includes(value))
            .map((value) => `${stage.name} requires ${name} = ${value}, which ${name} never takes`);
        }),
      ),
    ];
  });
}

/** A variable that is decided later, or a name that no variable has. */
function undecided({ stages }: Game, name: string, earlier: readonly string[]): string {
  const isNone = earlier.length > 0 && stages.every((stage) => stage.name !== name);
  const hint = isNone ? `: ${unknownName('variable', name, earlier)}` : '';
  return `${name}, which is not decided before it${hint}`;
}

/** Probabilities must name each value, and sum to 1 wherever the game's equations hold. */
export function probabilityProblems(
  { assuming }: Game,
  stage: NatureStage,
  probabilities: Readonly<Record<string, Formula>>,
  history: Values,
): string[] {
  const given = stage.given.map((name) => `${name} = ${history[name]}`).join(', ');
  const place = `the probabilities of ${stage.name}${given === '' ? '' : ` given ${given}`}`;
  const missing = stage.values.filter((value) => probabilities[value] === undefined);
  const invented = Object.keys(probabilities).filter((value) => !stage.values.includes(value));
  const sum = Object.values(probabilities)
    .map(functionOf)
    .reduce((total, next) => total.plus(next), RationalFunction.zero);
  return [
    ...missing.map((value) => `${place} leave out the value ${value}${remedy(value)}`),
    ...invented.map((value) => `${place} name ${value}, which is not among its values`),
    ...(missing.length === 0 && !identicallyOne(sum, assuming)
      ? [
          `${place} sum to ${sum}, not to 1: ${Object.values(probabilities).map(formulaText).join(', ')}`,
        ]
      : []),
  ];
}

function identicallyOne(sum: RationalFunction, assuming: readonly Relation[]): boolean {
  const excess = sum.minus(RationalFunction.one).numerator;
  return substituteAll(excess, solveEquations(assuming)).isZero;
}

/** A move that no history leads to would be looked for in vain in every table. */
export function unreachable({ game, informationSets }: DeclaredForm): string[] {
  const reached = new Set(informationSets.map(({ variable }) => variable));
  return game.stages
    .filter((stage) => stage.kind === 'move')
    .filter(({ name }) => !reached.has(name))
    .map(
      ({ name, by, when }) =>
        `${by} never chooses ${name}: no history meets ${when.map(circumstanceText).join(', or ')}; ` +
        'mend its "when", or leave the move out',
    );
}

/** Two information sets under one name: neither a report nor a file could tell them apart. */
export function namesakes({ players, informationSets }: DeclaredForm): string[] {
  return players.flatMap((player) => {
    const names = informationSets.filter((set) => set.mover === player).map(({ name }) => name);
    return repeated(names).map(
      (name) =>
        `${player} has two information sets that are both called "${name}", by variable and by what ` +
        'she knows; give the variables or their values other names, without ": "',
    );
  });
}

/** The names that occur more than once. */
export function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}

/**
 * Imperfect recall, described; nothing where every player remembers what she knew and did.
 *
 * Beliefs after one's own deviation, and with them every concept that claims are made of, make
 * sense only then.
 */
export function forgotten(tree: DeclaredForm): string[] {
  return recallFailures(tree).map(({ informationSet, members: [one, other] }) => {
    const { mover, variable, key } = entry(tree.informationSets, informationSet);
    return (
      `imperfect recall: ${mover}, choosing ${variable} at "${key}", cannot tell ` +
      `${ownPast(tree, one)} from ${ownPast(tree, other)}; add what she knew and chose to "knows"`
    );
  });
}

/** What the mover of a node did before: `x = a at "m", then y = b at "m, a"`. */
function ownPast(tree: DeclaredForm, member: number): string {
  const { parent, branch } = tree.nodes;
  const mover = setAt(tree, member)?.mover;
  const did: string[] = [];
  for (let node = member; node > 0; node = entry(parent, node)) {
    const set = setAt(tree, entry(parent, node));
    if (set?.mover !== mover || set === undefined) continue;
    did.push(`${set.variable} = ${entry(set.actions, entry(branch, node))} at "${set.key}"`);
  }
  return did.reverse().join(', then ') || 'no move of her own';
}

interface Failure {
  readonly what: string;
  readonly reason: string;
  readonly histories: Values[];
}

/**
 * What goes wrong in the functions that a modeler writes, which are called once for each history:
 * each failure is told once, with the first history and how many more there are.
 */
export class Failures {
  readonly #found = new Map<string, Failure>();

  /** What the function returns; `undefined` where it fails. */
  catch<Result>(what: string, history: Values, run: () => Result): Result | undefined {
    try {
      return run();
    } catch (error) {
      const reason = reasonOf(error);
      const known = this.#found.get(`${what}: ${reason}`) ?? { what, reason, histories: [] };
      known.histories.push(history);
      this.#found.set(`${what}: ${reason}`, known);
      return undefined;
    }
  }

  get problems(): string[] {
    return [...this.#found.values()].map(({ what, reason, histories }) => {
      const past = Object.entries(entry(histories, 0)).map(([name, value]) => `${name} = ${value}`);
      const others = histories.length - 1;
      const more = others === 0 ? '' : ` (likewise after ${others} more)`;
      return `${what}${past.length > 0 ? ` after ${past.join(', ')}` : ''}: ${reason}${more}`;
    });
  }
}

function reasonOf(error: unknown): string {
  const own = [MisusedOperator, NotRational, FormulaSyntax, NoFormula];
  if (own.some((kind) => error instanceof kind)) return (error as Error).message;
  const thrown = error instanceof Error ? `${error.name}: ${error.message}` : found(error);
  return `the function threw ${thrown}; it is to return a formula or a number after every history`;
}
