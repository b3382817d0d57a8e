// How a page knows that it came from a class server, before it has asked anybody. Without imports, for every page loads it.

/**
 * Name of the meta element that a class server puts into the page, with the build of the page for its content (empty while
 * the page is developed); a page from a folder of files has none.
 */
export const SERVED_MARK = 'excom-class-server';
