/** What switching on loads, after compression: TypeScript and the types. A test holds it to the truth. */
export const TYPES_SIZE = '1.2 MB';
/** The same where programs are React apps. */
export const REACT_TYPES_SIZE = '1.3 MB';
