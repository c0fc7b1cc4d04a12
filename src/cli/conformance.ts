import { Unusable, visible } from '../exact/message.js';
import { conformanceText, disagree } from '../report/text/conformance.js';
import { compareCorpus } from './corpus.js';
import { print, printFailure } from './print.js';
import { processIo } from './process-io.js';

/*
 * npm run conformance -- DIR: judges every profile of a corpus and prints how the verdicts agree.
 * Exit status: 0 where none disagrees, 1 where one does, 2 where the folder cannot be used.
 */

const [folder] = process.argv.slice(2);
const io = processIo();

try {
  if (folder === undefined)
    throw new Unusable('say which folder holds the corpus: npm run conformance -- DIR');
  const opinions = await compareCorpus(io, folder);
  print(io, conformanceText(opinions, visible(`Conformance with ${folder}`)));
  process.exitCode = opinions.some(disagree) ? 1 : 0;
} catch (error) {
  printFailure(io, error);
  process.exitCode = 2;
}
