import { type Proposition, premisesIn } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { literalPattern } from '../../exact/message.js';
import { oneLine } from '../text/columns.js';
import type { AuthorWords } from './author-words.js';

/** What certificates say of conditions and restrictions, by where these stand in print. */
export function saidBy(
  { restrictions }: Specification,
  proposition: Proposition,
  { prose }: AuthorWords,
  labelled: (condition: number) => string,
): (says: string) => string {
  const conditions = premisesIn(proposition).map(({ id }) => id);
  const ids = [...conditions].sort((one, other) => other.length - one.length);
  const pattern = ids.length === 0 ? undefined : wordsOf(ids);
  return (says) => {
    const assumption = restrictions.findIndex((each) => oneLine(each.says) === oneLine(says));
    if (assumption >= 0) return `\\ref{as:${assumption + 1}}, ${prose(oneLine(says))}`;
    if (pattern === undefined) return prose(oneLine(says));
    return oneLine(says)
      .split(pattern)
      .map((part) => {
        const at = conditions.indexOf(part);
        return at < 0 ? prose(part) : labelled(at + 1);
      })
      .join('');
  };
}

/** Any of some names, where it is no part of a longer one. */
function wordsOf(names: readonly string[]): RegExp {
  const quoted = names.map(literalPattern);
  return new RegExp(`(?<![\\p{L}\\d_-])(${quoted.join('|')})(?![\\p{L}\\d_-])`, 'u');
}
