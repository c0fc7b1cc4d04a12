import { numberOf, unknownName } from '../../exact/message.js';
import { type Game, possibleValues, type Stage, type Values } from '../../game/game.js';
import type { PlacedText } from './text-part.js';

/**
 * What has happened in a game: `war = war, s = hostile`, or values alone where one variable takes them.
 * @throws {MisreadQuestion} for what never happens.
 */
export function eventIn(game: Game, part: PlacedText): Values {
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
  game: Game,
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
  const stage = game.stages.find(({ name }) => name === variable.text);
  if (stage === undefined)
    throw variable.misread(
      `in ${game.id} ${unknownName('variable', variable.text, variables(game))}`,
    );
  if (!possibleValues(stage).includes(value.text))
    throw value.misread(
      `${stage.name} is never ${value.text === '' ? 'nothing' : value.text} in ${game.id}: it is ${possibleValues(stage).join(', ')}`,
    );
  return { name: stage.name, value: value.text };
}

/** The variable that alone takes a value, in place of which the value may stand. */
function onlyVariable(game: Game, part: PlacedText): string {
  const { text } = part;
  const taking = game.stages.filter((stage) => stage.values.includes(text));
  // As it is printed: a variable that is called as its value needs no second word.
  if (taking.some(({ name }) => name === text)) return text;
  const [only, ...others] = taking;
  if (only !== undefined && others.length === 0) return only.name;
  if (only !== undefined)
    throw part.misread(
      `${numberOf(taking.length, 'variable')} of ${game.id} may be ${text}: write ${taking.map(({ name }) => `${name} = ${text}`).join(' or ')}`,
    );
  const variable = game.stages.find(({ name }) => name === text);
  if (variable)
    throw part.misread(
      `${text} is a variable: write what it is, ${variable.values.map((each) => `${text} = ${each}`).join(' or ')}`,
    );
  const values = [...new Set(game.stages.flatMap((stage: Stage) => stage.values))];
  throw part.misread(
    `in ${game.id} ${unknownName('value or variable', text, [...values, ...variables(game)])}`,
  );
}

function variables({ stages }: Game): string[] {
  return stages.map(({ name }) => name);
}

function exampleOf({ stages }: Game): string {
  const [first] = stages;
  return `${first?.name} = ${first?.values[0]}`;
}
