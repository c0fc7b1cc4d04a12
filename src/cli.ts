#!/usr/bin/env node
import { endOnStrayErrors, endWhenUnread, processIo } from './cli/process-io.js';
import { run } from './cli/run.js';
import { optimizeLate } from './cli/tiering.js';

optimizeLate();
endWhenUnread();
endOnStrayErrors();
process.exitCode = await run(process.argv.slice(2), processIo());
