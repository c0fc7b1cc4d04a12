import { numberOf, thereAre, unknownName } from '../../exact/message.js';
import type {
  ContinuousGame,
  ContinuousStage,
  IntervalMove,
  TypeDraw,
} from '../../game/continuous/continuous-game.js';
import { type Game, possibleValues, type Stage, type Values } from '../../game/game.js';
import type { PlacedText } from './text-part.js';

/** A game of which a text says what has happened: what its variables may be, not taking place included. */
interface ToldGame {
  readonly id: string;
  readonly variables: readonly {
    readonly name: string;
    readonly values: readonly string[];
    readonly possible: readonly string[];
  }[];
  /** Variables from intervals, each value of which has probability 0. */
  readonly numbers: readonly string[];
}

function toldGame({ id, stages }: Game | ContinuousGame): ToldGame {
  const numbers = stages.filter(isFromInterval).map(({ name }) => name);
  const variables = stages.flatMap((stage) => {
    if (isFromInterval(stage)) return [];
    const { name, values } = stage;
    return [{ name, values, possible: stage.kind === 'draw' ? values : possibleValues(stage) }];
  });
  return { id, variables, numbers };
}

function isFromInterval(stage: Stage | ContinuousStage): stage is TypeDraw | IntervalMove {
  return stage.kind === 'type' || stage.kind === 'interval move';
}

/**
 * What has happened in a game: `war = war, s = hostile`, or values alone where one variable takes them.
 * @throws {MisreadQuestion} for what never happens.
 */
export function eventIn(played: Game | ContinuousGame, part: PlacedText): Values {
  const game = toldGame(played);
  const event = new Map<string, string>();
  for (const each of part.split(/,/u).parts) {
    const { name, value } = happenedIn(game, each);
    const other = event.get(name);
    if (other !== undefined && other !== value)
      throw each.misread(`${name} is ${other} and ${value} at once, which never happens`);
    event.set(name, value);
  }
  return Object.fromEntries(event);
}

function happenedIn(
  game: ToldGame,
  part: PlacedText,
): { readonly name: string; readonly value: string } {
  const [variable, value, ...more] = part.split(/=/u).parts;
  if (variable === undefined || variable.text === '')
    throw part.misread(`expected what has happened, such as ${exampleOf(game)}`);
  if (value === undefined) return { name: onlyVariable(game, variable), value: variable.text };
  const [further] = more;
  if (further)
    throw further.misread(
      'expected one "=", found another: several values are separated by commas',
    );
  if (game.numbers.includes(variable.text))
    throw variable.misread(
      `${variable.text} is a number of an interval in ${game.id}: say what happens in words; ${thereAre(variables(game))}`,
    );
  const stage = game.variables.find(({ name }) => name === variable.text);
  if (stage === undefined)
    throw variable.misread(
      `in ${game.id} ${unknownName('variable', variable.text, variables(game))}`,
    );
  if (!stage.possible.includes(value.text))
    throw value.misread(
      `${stage.name} is never ${value.text === '' ? 'nothing' : value.text} in ${game.id}: it is ${stage.possible.join(', ')}`,
    );
  return { name: stage.name, value: value.text };
}

/** The variable that alone takes a value, in place of which the value may stand. */
function onlyVariable(game: ToldGame, part: PlacedText): string {
  const { text } = part;
  const taking = game.variables.filter((each) => each.values.includes(text));
  // As it is printed: a variable that is called as its value needs no second word.
  if (taking.some(({ name }) => name === text)) return text;
  const [only, ...others] = taking;
  if (only !== undefined && others.length === 0) return only.name;
  if (only !== undefined)
    throw part.misread(
      `${numberOf(taking.length, 'variable')} of ${game.id} may be ${text}: write ${taking.map(({ name }) => `${name} = ${text}`).join(' or ')}`,
    );
  const variable = game.variables.find(({ name }) => name === text);
  if (variable)
    throw part.misread(
      `${text} is a variable: write what it is, ${variable.values.map((each) => `${text} = ${each}`).join(' or ')}`,
    );
  const values = [...new Set(game.variables.flatMap(({ values: each }) => each))];
  throw part.misread(
    `in ${game.id} ${unknownName('value or variable', text, [...values, ...variables(game)])}`,
  );
}

function variables(game: ToldGame): string[] {
  return game.variables.map(({ name }) => name);
}

function exampleOf(game: ToldGame): string {
  const [first] = game.variables;
  return `${first?.name} = ${first?.values[0]}`;
}
