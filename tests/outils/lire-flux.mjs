// Lit un flux avec deux lecteurs indépendants et dit ce que chacun y trouve, en JSON.
//   node lire-flux.mjs flux.xml
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { parseFeed } = require("podcast-partytime");
const Parser = require("rss-parser");

const xml = readFileSync(process.argv[2], "utf8");

const party = parseFeed(xml, { allowMissingGuid: false });
if (!party) throw new Error("podcast-partytime ne lit pas ce flux");

const parser = new Parser({ customFields: { item: [["podcast:chapters", "chapitres"]] } });
const rss = await parser.parseString(xml);

console.log(JSON.stringify({
  partytime: {
    titre: party.title,
    episodes: party.items.map((i) => ({
      titre: i.title, guid: i.guid, octets: i.enclosure.length, secondes: i.duration, chapitres: i.podcastChapters?.url ?? "",
    })),
  },
  "rss-parser": {
    titre: rss.title,
    episodes: rss.items.map((i) => ({
      titre: i.title, guid: typeof i.guid === "string" ? i.guid : i.guid._, octets: Number(i.enclosure.length), secondes: Number(i.itunes.duration), chapitres: i.chapitres?.$?.url ?? "",
    })),
  },
}));
