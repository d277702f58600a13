// Relit un thésaurus SKOS avec deux programmes indépendants : jsonld le déplie en triplets, rdf-validate-shacl vérifie ceux-ci.
//   node lire-skos.mjs cadre.jsonld https://exemple.fr/donnees/cadre.jsonld
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const jsonld = require("jsonld");
const { default: Validator } = await import("rdf-validate-shacl");
const { default: factory } = await import("rdf-validate-shacl/src/defaultEnv.js");

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const [, , file, base] = process.argv;
// Rien n'est demandé au réseau : un contexte lointain serait un défaut.
const documentLoader = (url) => { throw new Error(`contexte lointain : ${url}`); };

const dataset = async (document, address) => {
  const quads = await jsonld.toRDF(document, { base: address, documentLoader });
  const term = (t) =>
    t.termType === "NamedNode" ? factory.namedNode(t.value)
    : t.termType === "BlankNode" ? factory.blankNode(t.value)
    : factory.literal(t.value, t.language || factory.namedNode(t.datatype.value));
  return factory.dataset(quads.map((q) => factory.quad(term(q.subject), term(q.predicate), term(q.object))));
};

// Ce que SKOS demande, et ce que nous promettons : un libellé par langue, un schéma, un parent qui existe.
const sh = (name) => `http://www.w3.org/ns/shacl#${name}`;
const property = (path, ...rest) => Object.assign({ [sh("path")]: { "@id": path } }, ...rest);
const shapes = [
  {
    "@id": "urn:concept", "@type": sh("NodeShape"), [sh("targetClass")]: { "@id": `${SKOS}Concept` },
    [sh("property")]: [
      property(`${SKOS}prefLabel`, { [sh("minCount")]: 1, [sh("maxCount")]: 1, [sh("uniqueLang")]: true, [sh("datatype")]: { "@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString" } }),
      property(`${SKOS}inScheme`, { [sh("minCount")]: 1, [sh("class")]: { "@id": `${SKOS}ConceptScheme` } }),
      property(`${SKOS}broader`, { [sh("maxCount")]: 1, [sh("class")]: { "@id": `${SKOS}Concept` } }),
      property(`${SKOS}narrower`, { [sh("class")]: { "@id": `${SKOS}Concept` } }),
      ...["exactMatch", "closeMatch", "broadMatch", "narrowMatch"].map((m) => property(SKOS + m, { [sh("class")]: { "@id": `${SKOS}Concept` } })),
      property("http://purl.org/dc/terms/isReplacedBy", { [sh("class")]: { "@id": `${SKOS}Concept` } }),
    ],
  },
  {
    "@id": "urn:scheme", "@type": sh("NodeShape"), [sh("targetClass")]: { "@id": `${SKOS}ConceptScheme` },
    [sh("property")]: [
      property("http://purl.org/dc/terms/title", { [sh("minCount")]: 1 }),
      property("http://www.w3.org/2002/07/owl#versionInfo", { [sh("minCount")]: 1, [sh("maxCount")]: 1 }),
      property(`${SKOS}hasTopConcept`, { [sh("minCount")]: 1, [sh("class")]: { "@id": `${SKOS}Concept` } }),
    ],
  },
];

const data = await dataset(JSON.parse(readFileSync(file, "utf8")), base);
const report = await new Validator(await dataset(shapes, "urn:"), { factory }).validate(data);
const rows = [...data];
const count = (type) => rows.filter((q) => q.predicate.value.endsWith("#type") && q.object.value === SKOS + type).length;
const pairs = (name) => rows.filter((q) => q.predicate.value === SKOS + name).map((q) => [q.subject.value, q.object.value]).sort();
const deprecated = rows.filter((q) => q.predicate.value.endsWith("#deprecated")).map((q) => q.subject.value).sort();

console.log(JSON.stringify({
  conforme: report.conforms,
  ecarts: report.results.map((r) => `${r.focusNode?.value} ${r.path?.value ?? ""} ${r.message.map((m) => m.value).join(" ")}`),
  triplets: rows.length, schemas: count("ConceptScheme"), concepts: count("Concept"),
  exact: pairs("exactMatch"), large: pairs("broadMatch"), etroit: pairs("narrowMatch"), proche: pairs("closeMatch"), parents: pairs("broader"),
  notes: pairs("changeNote"), questions: pairs("scopeNote"), retires: deprecated,
}));
