// Whom a person can log in as: for each role, the first who holds it; on the client portal, whoever has an account there.

import type { Bundle } from "../schema/bundle.ts";

export type Login = { readonly role: string; readonly name: string; readonly email: string };

export type PortalLogin = {
  readonly kind: "client" | "supplier";
  /** The account's user name; nothing is delivered there. */
  readonly userName: string;
};

/** The logins of a bundle that founds a company; none where it is another one. */
export function loginsOf(bundle: Bundle): Login[] {
  const users = bundle.rowsOf("users");
  const holdings = bundle.rowsOf("userRoles");
  return bundle.rowsOf("roles").flatMap(({ id, name: role }) => {
    const holder = users.find(({ openId }) =>
      holdings.some(({ userId, roleId }) => userId === openId && roleId === id),
    );
    return holder?.email ? [{ role, name: holder.name ?? "", email: holder.email }] : [];
  });
}

/** The portal logins of a bundle with an account and its configuration; none where it is another one. */
export function portalLoginsOf(bundle: Bundle): PortalLogin[] {
  const configurations = bundle.rowsOf("portalConfigurations");
  return bundle.rowsOf("portalAccounts").map(({ clientId, email }) => {
    const seesBills = configurations.find((configuration) => configuration.clientId === clientId)?.moduleApEnabled;
    return { kind: seesBills ? "supplier" : "client", userName: email };
  });
}
