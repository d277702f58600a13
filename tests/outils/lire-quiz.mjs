// Relit un quiz GIFT avec un lecteur indépendant : gift-pegjs. Écrit ses questions en JSON, ou l'erreur et le code 1.
//   node lire-quiz.mjs quiz.gift
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { parse } = createRequire(import.meta.url)("gift-pegjs");
const text = readFileSync(process.argv[2], "utf8");
try {
  process.stdout.write(JSON.stringify(parse(text)));
} catch (error) {
  const { line, column } = error.location?.start ?? {};
  process.stderr.write(`${line}:${column} ${error.message}\n${text.split("\n").slice(Math.max(0, line - 8), line + 2).join("\n")}\n`);
  process.exit(1);
}
