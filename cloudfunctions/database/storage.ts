/**
 * Who may touch files without a function, as the platform's storage rule says it. Reading is closed:
 * a file is shown by a temporary address that a function gives after the content check. Writing is
 * open to any signed-in person, for files that are not there yet: nobody replaces another's picture.
 */
export const STORAGE_RULE = { read: 'false', write: 'auth != null && resource == null' } as const;
