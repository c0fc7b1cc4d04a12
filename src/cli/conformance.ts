import { conformanceText, disagree } from '../report/conformance.js';
import { compareCorpus } from './corpus.js';
import { Unusable } from './unusable.js';

/*
 * npm run conformance -- DIR: judges every profile of a corpus and prints how the verdicts agree.
 * Exit status: 0 where none disagrees, 1 where one does, 2 where the folder cannot be used.
 */

const [folder] = process.argv.slice(2);

try {
  if (folder === undefined)
    throw new Unusable('say which folder holds the corpus: npm run conformance -- DIR');
  const opinions = await compareCorpus(folder);
  process.stdout.write(`${conformanceText(opinions, `Conformance with ${folder}`)}\n`);
  process.exitCode = opinions.some(disagree) ? 1 : 0;
} catch (error) {
  process.stderr.write(`casus: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
