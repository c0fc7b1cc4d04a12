import { unknownName } from '../exact/message.js';
import type { Values } from '../game/game.js';
import { impossibleValues } from '../game/game.js';
import { InvalidDeclaration } from '../game/invalid.js';
import * as schema from '../game/schema.js';
import type { Claim } from './claim.js';
import { claimed } from './declared-tables.js';

/** Thrown where a quantity is of no claim, of nobody in its game, or given what never happens. */
export class InvalidQuantity extends InvalidDeclaration {
  override readonly name = 'InvalidQuantity';
}

const event = schema.table(schema.name, 'an event { variable: value, … }');

/** @throws {InvalidQuantity} */
export function readPayoff(of: unknown, player: unknown, given: unknown) {
  const refusal = refusalOf(`payoff of ${String(player)}`);
  const claim = schema.parsed(claimed, of, refusal);
  const { players } = claim.game;
  const known = players.find((each) => each === player);
  if (known === undefined) throw refusal([unknownName('player', String(player), players)]);
  return { claim, player: known, given: eventIn(claim, given, refusal) };
}

/** @throws {InvalidQuantity} */
export function readProbability(under: unknown, of: unknown, given: unknown) {
  const refusal = refusalOf('probability');
  const claim = schema.parsed(claimed, under, refusal);
  return { claim, of: eventIn(claim, of, refusal), given: eventIn(claim, given, refusal) };
}

type Refusal = (problems: readonly string[]) => InvalidQuantity;

function refusalOf(what: string): Refusal {
  return (problems) => new InvalidQuantity(`the ${what}`, problems);
}

function eventIn({ game }: Claim, declared: unknown, refusal: Refusal): Values {
  const happened = schema.parsed(event, declared, refusal);
  const problems = impossibleValues(game, happened);
  if (problems.length > 0) throw refusal(problems);
  return happened;
}
