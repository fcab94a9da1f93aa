/** Above this there is nothing. An object without any prototype is kept by engines as a table, of three times the size. */
const blank = Object.create(null) as object;

/** An object that inherits nothing: what a page has put on `Object.prototype` is then no option, and no field, of ours. */
export const bare = <T extends object>(given: T): T => Object.assign(Object.create(blank) as T, given);
