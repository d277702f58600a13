// Relit un quiz GIFT avec un lecteur indépendant : gift-pegjs. Écrit ses questions en JSON, ou l'erreur et le code 1.
//   node lire-quiz.mjs quiz.gift
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { parse } = createRequire(import.meta.url)("gift-pegjs");
try {
  process.stdout.write(JSON.stringify(parse(readFileSync(process.argv[2], "utf8"))));
} catch (error) {
  const { line, column } = error.location?.start ?? {};
  process.stderr.write(`${line}:${column} ${error.message}\n`);
  process.exit(1);
}
