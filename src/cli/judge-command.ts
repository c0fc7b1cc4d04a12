import { judge as judgeProfile } from '../equilibrium/concept/judgment.js';
import { CONCEPTS, type Concept } from '../equilibrium/concept/verdict.js';
import { jsonText } from '../exact/visible.js';
import { profileJudgmentJson } from '../report/json/profile-judgment.js';
import { nameText } from '../report/text/extensive-names.js';
import { profileJudgmentText } from '../report/text/profile-judgment.js';
import { readExtensiveProfile } from './extensive-profile-file.js';
import { readGame } from './game-file.js';
import { unknownName } from './nearest.js';
import { print } from './print.js';
import { readText } from './read-text.js';
import { Unusable } from './unusable.js';

export interface JudgeOptions {
  readonly json?: boolean;
  /** The concept that decides the exit status. */
  readonly concept?: string;
}

/**
 * `casus judge`: what kind of equilibrium is a profile of a game in Gambit's format?
 * @returns the exit status: 0 where the concept asked for holds, Nash unless said otherwise, and 1
 * where it does not, or is not decided.
 */
export async function judge(
  gameFile: string,
  profileFile: string,
  options: JudgeOptions,
): Promise<number> {
  const concept = conceptNamed(options.concept ?? 'nash');
  const game = await readGame(gameFile);
  const assessment = readExtensiveProfile(game, await readText(profileFile), profileFile);
  const judgment = judgeProfile(game, assessment);
  const title = nameText(`${game.title || gameFile}, at ${profileFile}`);
  print(
    options.json
      ? jsonText(profileJudgmentJson(judgment), 2)
      : profileJudgmentText(judgment, title),
  );
  return judgment.verdicts[concept].holds === true ? 0 : 1;
}

function conceptNamed(name: string): Concept {
  const found = CONCEPTS.find((concept) => concept === name);
  if (found === undefined) throw new Unusable(unknownName('concept', name, CONCEPTS));
  return found;
}
