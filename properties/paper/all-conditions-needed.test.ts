import { needingAll, testNeeded } from './needed-conditions.js';

testNeeded(needingAll);
