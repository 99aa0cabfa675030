// Notes of meetings with clients, by whoever arranged them: what the meeting's record says, in their own order.

import type { Company } from "../../cascade/company.ts";
import { chance } from "../../random/distributions.ts";
import { soonAfter } from "../business-hours.ts";
import type { CalendarEntry } from "../calendar/calendar-entry.ts";
import { type Composition, compose, silence } from "../texts/compose.ts";
import { dateInWords, listInWords } from "../texts/wording.ts";
import { type Note, noteOf, remarks } from "./note.ts";
import { boxes, bullets, heading, paragraph } from "./rich-text.ts";

/** How many of the meetings that were held have notes of their own. */
const notedShare = 0.6;

type Met = {
  readonly client: string;
  readonly contact: string;
  readonly on: string;
  readonly place: string;
  readonly people: string;
  readonly topic: string;
};

const titles: Composition<Met> = [
  [
    ({ client, on }) => `${client}, ${on}`,
    ({ client, on }) => `Meeting with ${client} on ${on}`,
    ({ contact, on }) => `${contact}, ${on}`,
    ({ client, contact }) => `${client}: spoke to ${contact}`,
    ({ topic, on }) => `${topic} (${on})`,
  ],
];

const opening: Composition<Met> = [
  [
    ({ people, contact }) => `${people} with ${contact}.`,
    ({ people, client, on }) => `${people} met ${client} on ${on}.`,
    ({ contact, place }) => `${contact}, ${place}.`,
    ({ client, people, place }) => `With ${client}, ${place}. From our side: ${people}.`,
    ({ on, people, contact }) => `Notes of ${on}: ${people} and ${contact}.`,
    ({ people, contact, place }) => `${people} saw ${contact}, ${place}.`,
    ({ client, contact, on }) => `For ${client} came ${contact}, on ${on}.`,
  ],
];

const readersSay: Composition<Met> = [
  [
    ({ contact }) => `Thanks. How did ${contact} take it?`,
    ({ client }) => `Anything that I should know before ${client} calls?`,
    ({ on }) => `Good to read here what was said on ${on}.`,
    ({ topic }) => `"${topic}": is that settled now?`,
    ({ client }) => `Shall I write to ${client} as well?`,
    ({ contact, client }) => `Next time I would like to meet ${contact} of ${client}, too.`,
  ],
  [({ place }) => `Was it worth it, ${place}?`, ({ client }) => `${client} matters to us.`, silence, silence],
];

const authorAnswers: Composition<Met> = [
  [
    ({ contact }) => `${contact} was friendly and to the point.`,
    ({ client }) => `Nothing beyond what is written here; ${client} knows whom to call.`,
    ({ contact }) => `Leave it to me for now, ${contact} is expecting my call.`,
    ({ on }) => `All that was said on ${on} is above.`,
    ({ client, on }) => `Not needed, ${client} and I agreed on it on ${on}.`,
  ],
];

export function meetingNotes(company: Company, entry: CalendarEntry): Note[] {
  const { record, closedAt, organizer } = entry;
  if (!record || closedAt === null) return [];
  const random = company.run.streams.at("meeting notes", entry.key);
  if (!chance(random, notedShare)) return [];
  const came = entry.guests.filter(({ answer }) => answer === "ACCEPTED").map(({ employee }) => employee);
  const { client } = record;
  const met: Met = {
    client: client.name,
    contact: client.card.contactName,
    on: dateInWords(entry.day),
    place:
      entry.location === "Video call"
        ? "by video"
        : entry.location === "Meeting room"
          ? "at our place"
          : "at their place",
    people: listInWords([organizer, ...came].map(({ name }) => name)),
    topic: entry.title,
  };
  const agreed = record.actionItems.map(({ description, dueDate }) => ({
    text: `${description}, by ${dueDate}`,
    isTicked: false,
  }));
  const note = noteOf(company, {
    key: `meeting ${entry.key}`,
    author: organizer,
    title: compose(random, titles, met),
    template: "MEETING_NOTES",
    tags: ["meeting", record.type],
    content: [
      heading(entry.title),
      paragraph(compose(random, opening, met)),
      bullets([record.notes]),
      ...(agreed.length === 0 ? [] : [heading("Agreed", 3), boxes(agreed)]),
    ],
    createdAt: soonAfter(company, random, closedAt, 5, 60),
    updates: [],
    readers: [...came, company.actor("Customer Service", client.id)],
    clientId: null,
    isPinned: false,
    unpinnedAt: null,
    archivedAt: null,
    restoredAt: null,
    remark: remarks(readersSay, authorAnswers, met),
  });
  return note === null ? [] : [note];
}
