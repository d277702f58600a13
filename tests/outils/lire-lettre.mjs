// Lit le courriel d'une lettre avec un lecteur indépendant, et demande à deux autres ce qu'en feront les messageries et si son HTML est valide. En JSON.
// Les styles écrits sur les éléments et « width » sur les tableaux sont ce que demandent les messageries.
//   node lire-lettre.mjs lettre.eml
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { caniemail } from "caniemail";
import { HtmlValidate } from "html-validate";

const require = createRequire(import.meta.url);
const { simpleParser } = require("mailparser");

const mail = await simpleParser(readFileSync(process.argv[2]));
const clients = ["gmail.*", "outlook.windows", "outlook.macos", "outlook.outlook-com", "apple-mail.*", "yahoo.*", "samsung-email.*"];
const support = caniemail({ clients, html: mail.html });
const names = (issues) => [...new Set([...issues.values()].flat().map((i) => i.title))].sort();
const report = await new HtmlValidate({ extends: ["html-validate:standard"], rules: { "no-inline-style": "off", "no-deprecated-attr": "off" } }).validateString(mail.html);

console.log(JSON.stringify({
  objet: mail.subject, de: mail.from?.text ?? "", reponse: mail.replyTo?.text ?? "", date: mail.date.toISOString(), id: mail.messageId,
  desinscription: mail.headers.get("list")?.unsubscribe?.url ?? "", texte: mail.text, html: mail.html, pieces: mail.attachments.length,
  refus: names(support.issues.errors), reserves: names(support.issues.warnings),
  fautes: report.results.flatMap((r) => r.messages).map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`),
}));
