// What is written down of talks with clients, and about suppliers.

import { calendarEvents } from "../calendar/calendar-tables.ts";
import { from, satellite } from "../framework/satellite.ts";
import { eachClient, eachOrder, eachPurchaseOrder, eachSupplier } from "../parents.ts";
import { communicationsAbout, communicationsAt, communicationsWith } from "./client-communications.ts";
import { notesOnPurchaseOrder, notesOnSupplier } from "./supplier-notes.ts";

export const clientCommunications = satellite({
  table: "clientCommunications",
  tells:
    "A call, an e-mail, a meeting or a note about a client: when it joined, ordered, asked for something, was late, was met; logged by whoever had it.",
  from: [
    from(eachClient, (client, { company }) => communicationsWith(company, client)),
    from(eachOrder, (order, { company }) => communicationsAbout(company, order)),
    from(calendarEvents, ({ thing }, { company }) => communicationsAt(company, thing)),
  ],
  row: ({ client, type, at, by, subject, notes }, scene) => ({
    id: scene.id,
    clientId: client.id,
    type,
    subject,
    notes,
    communicatedAt: at,
    loggedBy: by.id,
    createdAt: at,
  }),
});

export const vendorNotes = satellite({
  table: "vendorNotes",
  tells:
    "What a buyer, an accountant or the stockkeeper noted about a supplier: whom to call, how a delivery went, what was refused, what is in dispute.",
  from: [
    from(eachSupplier, (supplier, { company }) => notesOnSupplier(company, supplier)),
    from(eachPurchaseOrder, (order, { company }) => notesOnPurchaseOrder(company, order)),
  ],
  row: ({ supplier, by, at, text }, scene) => ({
    id: scene.id,
    vendorId: supplier.vendorId,
    userId: by.id,
    note: text,
    createdAt: at,
    updatedAt: at,
  }),
});
