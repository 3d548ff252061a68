// The first import of the boot script: it stands before everything that describes a message with zod.
import { config } from 'zod';

// Zod tries `new Function` once, to see whether it may, and the page's policy reports that it may not. The report comes in a task of
// its own: after the program has begun, the pane would take it for something that the program did.
config({ jitless: true });
