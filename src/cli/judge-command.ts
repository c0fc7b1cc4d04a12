import { CONCEPTS } from '../equilibrium/concept/verdict.js';
import { jsonText } from '../exact/message.js';
import { profileJudgmentJson } from '../report/json/profile-judgment.js';
import { nameText } from '../report/text/extensive-names.js';
import { profileJudgmentText } from '../report/text/profile-judgment.js';
import { judge } from '../verify/check.js';
import { readGame, readText } from './files.js';
import type { Io } from './io.js';
import { conceptNamed } from './options.js';
import { print } from './print.js';
import { readExtensiveProfile } from './profile-files.js';

export interface JudgeCall {
  readonly json?: boolean;
  /** The concept that decides the exit status. */
  readonly concept?: string;
}

/**
 * `casus judge`: what kind of equilibrium is a profile of a game in Gambit's format?
 * @returns the exit status: 0 where the concept asked for holds, Nash unless said otherwise, and 1
 * where it does not, or is not decided.
 */
export async function judgeCommand(
  io: Io,
  gameFile: string,
  profileFile: string,
  options: JudgeCall,
): Promise<number> {
  const concept = conceptNamed(CONCEPTS, options.concept ?? 'nash');
  const game = await readGame(io, gameFile);
  const stated = readExtensiveProfile(game, await readText(io, profileFile), profileFile);
  const judgment = judge(game, stated);
  const title = nameText(`${game.title || gameFile}, at ${profileFile}`);
  print(
    io,
    options.json
      ? jsonText(profileJudgmentJson(judgment), 2)
      : profileJudgmentText(judgment, title),
  );
  return judgment.verdicts[concept].holds === true ? 0 : 1;
}
