// The one password of the seeded company: of its users and of its clients on the portal. A run writes its hash, which is
// a constant, so that it neither waits for bcrypt nor depends on its salt.

/** What every seeded login takes. */
export const demoPassword = "terp-seed-demo";

/** bcrypt (cost 10) of `demoPassword`. */
export const demoPasswordHash = "$2b$10$pLqT1hW8yNcV4sKxZ0aJ3uieXlIB01hGQ4FZpiu1p4UYSsoQg0zfi";
