// The first import of a script that runs in somebody's page: it stands before everything that describes a message with zod.
import { config } from 'zod';

// Zod tries `new Function` once, to see whether it may. The page's policy reports that it may not: a pane would take the report, which
// comes in a task of its own, for something that its program did. And a script that runs before the page's policy, which stands in a `<meta>`
// below it, would see that it may, and fail later, when it may not.
config({ jitless: true });
