// Clients are taken on: most on the first day, some in the first months, shortly before they order.

import { openClientFile } from "../../cascade/clients/client-file.ts";
import type { Flow } from "./flow.ts";

export const clientFiles: Flow<"client files"> = {
  name: "client files",
  schedule: (company, schedule) => {
    for (const client of company.foundation.clients) {
      schedule(company.clientSince(client), "client", () => openClientFile(company, client));
    }
  },
};
