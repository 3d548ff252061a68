/** The app did not do what it should have; says what was seen. */
export class Failed extends Error {}

/** The app never does it; says by what that is known. */
export class Absent extends Error {}

/** What could not be done on a page, in a sentence. */
export class NotFound extends Error {}
