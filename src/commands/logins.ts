// Whom a person can log in as: for each role, the first who holds it.

import type { Bundle } from "../schema/bundle.ts";

export type Login = { readonly role: string; readonly name: string; readonly email: string };

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
