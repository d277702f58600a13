// Fait examiner des livres par Ace, tous par le même navigateur, et dit ce qu'il reproche à chacun, en JSON : {"livre.epub": ["…"]}.
//   node ace-livres.mjs DOSSIER LIVRE…      (DOSSIER : où Ace travaille)
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// Une machine chargée met plus de cinq secondes à ouvrir un navigateur. Lu au chargement du module.
process.env.ACE_TIMEOUT_INITIAL ??= "120000";

const require = createRequire(import.meta.url);
const ace = require("@daisy/ace-core");
const chromium = require("@daisy/ace-axe-runner-puppeteer");

const [folder, ...books] = process.argv.slice(2);
const runner = { ...chromium, launch: async () => {}, close: async () => {} };
const found = {};

await chromium.launch();
try {
  for (const [index, book] of books.entries()) {
    const place = join(folder, String(index));
    mkdirSync(place, { recursive: true });
    const [, report] = await ace(book, { cwd: folder, outdir: join(place, "rapport"), tmpdir: join(place, "travail"), initLogger: index === 0, silent: true, fileName: join(folder, "ace.log"), jobid: book }, runner);
    // Chaque fichier du livre a ses constats, le livre entier aussi.
    const remarks = (report.assertions ?? []).flatMap((file) => file.assertions.map((a) => [file, a]))
      .filter(([, a]) => a["earl:result"]["earl:outcome"] !== "pass")
      .map(([file, a]) => `${file["earl:testSubject"].url} : ${a["earl:test"]["dct:title"]} (${a["earl:test"]["earl:impact"]}) ${a["earl:result"]["dct:description"]}`);
    found[book] = report["earl:result"]["earl:outcome"] === "pass" ? remarks : [`verdict : ${report["earl:result"]["earl:outcome"]}`, ...remarks];
  }
} finally {
  await chromium.close();
}
console.log(JSON.stringify(found));
