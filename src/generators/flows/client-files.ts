// Clients are taken on: most on the first day, some later, shortly before they order. What their account managers then add
// to their files: a note, and words that they put on it and take off.

import { addToClientFile, changeClientTag, openClientFile } from "../../cascade/clients/client-file.ts";
import { beginClientFile } from "../../satellites/notebook/client-files.ts";
import type { Flow } from "./flow.ts";

export const clientFiles: Flow<"client files"> = {
  name: "client files",
  schedule: (company, schedule) => {
    for (const client of company.foundation.clients) {
      schedule(company.clientSince(client), "client", () => openClientFile(company, client));
      const note = beginClientFile(company, client);
      if (note) schedule(note.at, "client", () => addToClientFile(company, client, note));
    }
    for (const change of company.plan.clientTags) {
      schedule(change.at, "client", () => changeClientTag(company, change));
    }
  },
};
