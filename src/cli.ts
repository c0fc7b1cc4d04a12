#!/usr/bin/env node
import { endWhenUnread, processIo } from './cli/io.js';
import { run } from './cli/run.js';

endWhenUnread();
process.exitCode = await run(process.argv.slice(2), processIo());
