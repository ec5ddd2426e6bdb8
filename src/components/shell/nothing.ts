/** Stands in for a script of Starlight that does nothing here. */
export {};
