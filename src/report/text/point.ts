import type { Specification } from '../../claim/specification.js';
import type { Point } from '../../exact/point.js';
import { casusCommand, shellWord } from './command.js';

export { fromExample } from '../../claim/from-example.js';

/** A command that checks a point again. */
export function replay(spec: Specification, id: string, point: Point): string {
  const check = casusCommand(spec, ['check', '--claim', id, '--params', '-']);
  const json = JSON.stringify(point);
  // The echo of some shells reads backslashes.
  const say = json.includes('\\') ? "printf '%s\\n'" : 'echo';
  return `  Replay: ${say} ${shellWord(json)} | ${check}`;
}
