import type { Specification } from '../../claim/specification.js';
import { type AlgebraicPoint, rootJson, rootText } from '../../exact/algebraic-number.js';
import type { Point } from '../../exact/point.js';
import { dictionary } from '../../game/dictionary.js';
import { casusCommand, shellWord } from './command.js';

export { fromExample } from '../../claim/specification.js';

/** A command that checks a point again. */
export function replay(spec: Specification, id: string, point: Point): string {
  const check = casusCommand(spec, ['check', '--claim', id, '--params', '-']);
  const json = JSON.stringify(point);
  // The echo of some shells reads backslashes.
  const say = json.includes('\\') ? "printf '%s\\n'" : 'echo';
  return `  Replay: ${say} ${shellWord(json)} | ${check}`;
}

/**
 * Where an algebraic point is: `x = 1.41421…, a root of x^2 - 2, y = 1`.
 * @param growing a parameter of which all large values are spoken of: it has no value there.
 */
export function rootPlace(spec: Specification, at: AlgebraicPoint, growing?: string): string {
  const text = spec.parameters.find(({ name }) => name === at.symbol)?.spelling.text;
  const others = spec.parameters
    .filter(({ name }) => name !== at.symbol && name !== growing && at.rest.values.has(name))
    .map(({ name, spelling }) => `${spelling.text} = ${at.rest.at(name)}`);
  return [rootText(at, text), ...others].join(', ');
}

/** Parameters alone: a solution has values for the symbols that casus makes up as well. */
export function rootParameters({ parameters }: Specification, at: AlgebraicPoint) {
  return dictionary(
    parameters.flatMap(({ name }): [string, unknown][] => {
      if (name === at.symbol) return [[name, rootJson(at)]];
      const value = at.rest.values.get(name);
      return value ? [[name, `${value}`]] : [];
    }),
  );
}
