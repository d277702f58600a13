// Lit un brouillon de courriel et une date d'agenda avec des lecteurs indépendants, et dit ce qu'ils y trouvent, en JSON.
//   node lire-envoi.mjs lettre.eml echeance.ics
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { simpleParser } = require("mailparser");
const { default: ICAL } = await import("ical.js");

const mail = await simpleParser(readFileSync(process.argv[2]));
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[3], "utf8")));
const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent"));
const alarm = event.component.getFirstSubcomponent("valarm");

console.log(JSON.stringify({
  lettre: {
    objet: mail.subject, a: mail.to?.text ?? "", nonEnvoye: mail.headers.get("x-unsent"), date: mail.date.toISOString(),
    texte: mail.text, html: mail.html,
    pieces: mail.attachments.map((a) => ({ nom: a.filename, type: a.contentType, octets: a.size })),
  },
  echeance: {
    uid: event.uid, titre: event.summary, description: event.description, debut: event.startDate.toString(), fin: event.endDate.toString(),
    jourEntier: event.startDate.isDate, evenements: calendar.getAllSubcomponents("vevent").length,
    rappel: alarm.getFirstPropertyValue("trigger").toString(),
  },
}));
