// What people say beside entries of the calendar, in their words. A title names what the entry is about.

import { lowerFirst } from "../../domain/words/lower-first.ts";
import { possessive } from "../../domain/words/possessive.ts";
import { type Composition, silence } from "../texts/compose.ts";

export type EntryWords = {
  readonly title: string;
  /** "Tuesday, March 12". */
  readonly day: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly organizer: string;
  readonly contact: string | null;
  readonly client: string | null;
  /** Whether goods come or go. */
  readonly isGoods: boolean;
};

export const askToPrepare: Composition<EntryWords> = [
  [
    ({ title, date }) => `"${title}" is on ${date}.`,
    ({ day, time }) => `We start at ${time} on ${day}.`,
    ({ title, time }) => `Please be there at ${time} for "${title}".`,
    ({ date, place, isGoods }) => (isGoods ? null : `On ${date} we meet ${place}.`),
    ({ isGoods, date, time }) => (isGoods ? `The truck has its slot on ${date} at ${time}.` : null),
    ({ title, day }) => `${day}: "${title}".`,
    ({ client, date, time }) => client && `${client}: ${date} at ${time}.`,
  ],
  [
    ({ contact, isGoods }) => (contact && !isGoods ? `${contact} will want numbers, please bring them.` : null),
    ({ client, isGoods }) =>
      client && !isGoods ? `Can you look through ${possessive(client)} open invoices beforehand?` : null,
    ({ contact, isGoods }) => (contact && !isGoods ? `Do you know what ${contact} expects?` : null),
    ({ isGoods }) => (isGoods ? "Please keep the dock free." : null),
    ({ isGoods }) => (isGoods ? "Are the papers ready?" : null),
    ({ isGoods, time }) => (isGoods ? `Who opens the gate at ${time}?` : null),
    ({ isGoods, client }) => (isGoods || client ? null : "Please have your figures ready."),
    ({ isGoods, client }) => (isGoods || client ? null : "What should be on the list?"),
    ({ date }) => `Is everything prepared for ${date}?`,
    () => "Can you prepare what you need for it?",
  ],
];

export const answerPrepared: Composition<EntryWords> = [
  [
    () => "I will be there.",
    ({ date }) => `${date} is noted.`,
    ({ time }) => `${time} works for me.`,
    ({ organizer }) => `Count on it, ${organizer.split(" ")[0]}.`,
    ({ day }) => `${day}, agreed.`,
    ({ title }) => `"${title}" is in my calendar.`,
  ],
  [
    ({ isGoods }) => (isGoods ? "The dock is kept free." : null),
    ({ isGoods }) => (isGoods ? "I'll print the papers the evening before." : null),
    ({ contact }) => contact && `I'll look up what we have on ${contact}.`,
    ({ client }) => client && `I'll go through ${possessive(client)} orders first.`,
    ({ isGoods, client }) => (isGoods || client ? null : "I'll bring what I have."),
    silence,
  ],
];

export const sayMoved: Composition<EntryWords & { readonly was: string; readonly now: string }> = [
  [
    ({ title, was, now }) => `"${title}" moves from ${was} to ${now}.`,
    ({ was, now }) => `Not on ${was} but on ${now}.`,
    ({ now, title }) => `New day for "${title}": ${now}.`,
    ({ was, title }) => `${was} did not suit everyone, so "${title}" is moved.`,
    ({ now, was }) => `${now} instead of ${was}.`,
  ],
  [
    ({ time }) => `We start at ${time}.`,
    ({ client }) => client && `${client} knows.`,
    ({ contact }) => contact && `${contact} has been told.`,
    ({ place }) => `It stays ${place}.`,
    silence,
  ],
];

type Closed = EntryWords & { readonly action: string | null };

export const sayMet: Composition<Closed> = [
  [
    ({ client, date }) => `Met ${client} on ${date}.`,
    ({ contact }) => `Good talk with ${contact}.`,
    ({ contact, client }) => `${contact} of ${client} made time for us.`,
    ({ title }) => `"${title}" is done.`,
    ({ contact, place }) => `Met with ${contact} ${place}.`,
    ({ contact, date }) => `Spoke with ${contact} on ${date}.`,
  ],
  [
    ({ action }) => action && `Next step: ${lowerFirst(action)}.`,
    ({ action }) => action && `On my list: ${lowerFirst(action)}.`,
    ({ action }) => action && `Still to do: ${lowerFirst(action)}.`,
    () => "The rest is in the meeting record.",
    ({ client }) => `It is all in the record for ${client}.`,
  ],
];

export const sayGoodsMoved: Composition<Closed> = [
  [
    ({ title }) => `"${title}" went as planned.`,
    ({ time, title }) => `"${title}": the truck was here at ${time}.`,
    ({ date, title }) => `Done on ${date}: "${title}".`,
    ({ day }) => `${day}: all handed over.`,
    ({ title }) => `Closed "${title}", papers are signed.`,
  ],
  [
    () => "No waiting at the gate.",
    () => "The driver signed for everything.",
    ({ contact }) => contact && `${contact} has a copy.`,
    ({ date }) => `Papers of ${date} are in the folder.`,
    ({ client }) => client && `${client} has its goods.`,
    silence,
  ],
];

export const sayHeld: Composition<Closed> = [
  [
    ({ title }) => `"${title}" is done.`,
    ({ title, date }) => `"${title}" held on ${date}.`,
    ({ date }) => `We are done with it as of ${date}.`,
    ({ title, place }) => `Finished "${title}" ${place}.`,
    ({ time, title }) => `"${title}", started at ${time}, is finished.`,
  ],
  [
    () => "Nothing left open from it.",
    () => "What we found is on file.",
    () => "Thanks to all who came.",
    ({ organizer }) => `Questions go to ${organizer}.`,
    () => "Same again next time.",
    silence,
  ],
];

export const sayCalledOff: Composition<Closed> = [
  [
    ({ title, date }) => `"${title}" on ${date} is off.`,
    ({ client }) => client && `${client} called it off.`,
    ({ contact, date }) => contact && `${contact} cannot make it on ${date}.`,
    ({ title }) => `Cancelled: "${title}".`,
    ({ date }) => `${date} is not happening.`,
  ],
  [
    ({ contact }) => contact && `${contact} will get back to us.`,
    ({ client }) => client && `We will ask ${client} for another day.`,
    ({ client }) => (client ? null : "It waits for the next round."),
    ({ time }) => `So ${time} is free again.`,
    silence,
  ],
];
