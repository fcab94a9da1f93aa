/** An object without a prototype: what a page has put on `Object.prototype` is then no option, and no field, of ours. */
export const bare = <T extends object>(given: T): T => Object.assign(Object.create(null) as T, given);
