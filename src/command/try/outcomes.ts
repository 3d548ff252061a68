/** The app did not do what it should have; says what was seen. */
export class Failed extends Error {}

/** The app never does it; says by what that is known. */
export class Absent extends Error {}
