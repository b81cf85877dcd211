/** The page of a return: its id has bars in it, which an address cannot have as they are. */
export const returnAddress = (id: string): string => `/returns/${encodeURIComponent(id)}`;
