'use strict';
// L'aperçu : une barre autour de la page, telle que « tes build » l'écrirait. La page est dans un cadre et ne contient rien
// de ce fichier ; après un enregistrement, ce qui a changé y est remplacé sur place.

const $ = id => document.getElementById(id);
const cadre = $('page');
let chemin = decodeURI(location.hash.slice(1)).replace(/^\/+/, '');
let etat = null;
let papier = false;
let ouvert = false;       // la liste, demandée par le lecteur
let reduit = '';          // les erreurs que le lecteur a écartées
let dernierChangement = null;
let tour = 0;
let aRelire = false;      // le serveur a dit que la page a pu changer
let versionPage = 0;      // l'état que la page montre ; 0 quand le cadre vient de la charger

// --- la page et son adresse ---

function adresse() { return '/' + encodeURI(chemin); }

function aller(vers) {
  chemin = vers;
  versionPage = 0;
  history.replaceState(null, '', '#/' + encodeURI(chemin));
  cadre.classList.remove('absente');
  cadre.contentWindow.location.replace(adresse());
  actualiser();
}

cadre.addEventListener('load', () => {
  const doc = cadre.contentDocument;
  if (!doc || doc.URL === 'about:blank') return;
  const ici = decodeURI(new URL(doc.URL).pathname).slice(1);
  if (ici !== chemin) {
    chemin = ici;
    versionPage = 0;
    history.replaceState(null, '', '#/' + encodeURI(chemin));
  }
  cadre.title = doc.title || 'La page';
  doc.addEventListener('click', clicDansLaPage);
  if (papier) miseEnPages(doc);
  actualiser();
});

// Un lien vers un autre site quitte le cadre.
function clicDansLaPage(clic) {
  const lien = clic.target.closest?.('a[href]');
  if (!lien || lien.origin === location.origin || !/^https?:$/.test(lien.protocol)) return;
  clic.preventDefault();
  window.open(lien.href, '_blank', 'noopener');
}

addEventListener('hashchange', () => {
  const vers = decodeURI(location.hash.slice(1)).replace(/^\/+/, '');
  if (vers !== chemin) aller(vers);
});

// --- ce que dit le serveur ---

let flux = null;
function ecouter() {
  flux = new EventSource('evenements');
  flux.onmessage = () => actualiser(true);
  flux.onerror = () => dire('Aperçu arrêté : relancez « tes preview ».');
}
// Un onglet caché n'écoute pas : un navigateur n'ouvre que six liaisons avec un serveur.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) { flux?.close(); flux = null; }
  else if (!flux) ecouter();
});

async function actualiser(laPageAussi = false) {
  const mien = ++tour;
  aRelire ||= laPageAussi;
  let reponse;
  try {
    reponse = await (await fetch('etat?page=' + encodeURIComponent(chemin))).json();
  } catch {
    return;
  }
  if (mien !== tour) return;
  etat = reponse;
  montrer();
  if (!aRelire || etat.absente) return;
  aRelire = false;
  if (versionPage !== etat.version) await remplacer(etat.version);
}

async function remplacer(version) {
  const doc = cadre.contentDocument;
  const demande = chemin;
  const texte = await (await fetch(adresse())).text();
  // Un cadre encore vide suit les règles de la barre ; la page qu'il attend est déjà la bonne.
  if (demande !== chemin || !doc?.body || doc.URL === 'about:blank' || doc !== cadre.contentDocument) return;
  versionPage = version;
  if (!doc.contentType?.includes('html')) { cadre.contentWindow.location.reload(); return; }
  // L'analyseur du cadre : celui de la barre tiendrait la page aux règles de la barre, qui refusent ses styles.
  const neuf = new cadre.contentWindow.DOMParser().parseFromString(texte, 'text/html');
  await changerDeStyle(doc, neuf);
  const touches = new Set();
  accorder(doc.documentElement, neuf.documentElement, touches, true);
  accorder(doc.head, neuf.head, touches, false);
  accorder(doc.body, neuf.body, touches, false);
  cadre.title = doc.title || 'La page';
  if (papier) miseEnPages(doc);
  signaler(doc, [...touches].filter(e => e.isConnected && doc.body.contains(e)));
}

// Le nouveau style est là avant que l'ancien ne parte : la page ne se montre jamais nue.
async function changerDeStyle(doc, neuf) {
  const ancien = doc.querySelector('link[rel=stylesheet]');
  const suivant = neuf.querySelector('link[rel=stylesheet]');
  if (!ancien || !suivant || ancien.getAttribute('href') === suivant.getAttribute('href')) return;
  const lien = doc.importNode(suivant);
  await new Promise(fini => {
    lien.onload = lien.onerror = fini;
    setTimeout(fini, 1000);
    ancien.after(lien);
  });
  ancien.remove();
  doc.getElementById('tes-papier')?.remove();
}

// Rend un arbre égal à un autre en touchant le moins possible : ce qui reste garde sa place, son défilement, son état.
function accorder(ancien, neuf, touches, attributsSeuls) {
  for (const { name } of [...ancien.attributes]) if (!neuf.hasAttribute(name)) ancien.removeAttribute(name);
  for (const { name, value } of [...neuf.attributes]) if (ancien.getAttribute(name) !== value) ancien.setAttribute(name, value);
  if (attributsSeuls) return;
  const a = [...ancien.childNodes].filter(n => !n.tesApercu), b = [...neuf.childNodes];
  let debut = 0, finA = a.length, finB = b.length;
  while (debut < finA && debut < finB && a[debut].isEqualNode(b[debut])) debut++;
  while (finA > debut && finB > debut && a[finA - 1].isEqualNode(b[finB - 1])) { finA--; finB--; }
  const vieux = a.slice(debut, finA), frais = b.slice(debut, finB);
  const suite = a[finA] ?? null;
  let i = 0;
  for (const noeud of frais) {
    const j = paire(vieux, i, noeud);
    if (j < 0) {
      const ajoute = ancien.ownerDocument.importNode(noeud, true);
      ancien.insertBefore(ajoute, vieux[i] ?? suite);
      marquer(ajoute, ancien, touches);
      continue;
    }
    for (; i < j; i++) { vieux[i].remove(); marquer(null, ancien, touches); }
    const pair = vieux[i++];
    if (pair.isEqualNode(noeud)) continue;
    if (pair.nodeType === 1) accorder(pair, noeud, touches, false);
    else { pair.nodeValue = noeud.nodeValue; marquer(null, ancien, touches); }
  }
  for (; i < vieux.length; i++) { vieux[i].remove(); marquer(null, ancien, touches); }
}

// Le nœud à garder pour celui-ci : le même s'il vient plus loin, sinon un du même nom au même rang.
function paire(vieux, depuis, noeud) {
  for (let j = depuis; j < vieux.length; j++) if (vieux[j].isEqualNode(noeud)) return j;
  const v = vieux[depuis];
  return v && v.nodeName === noeud.nodeName && (v.id ?? '') === (noeud.id ?? '') ? depuis : -1;
}

function marquer(ajoute, parent, touches) {
  const element = ajoute?.nodeType === 1 ? ajoute : ajoute && !ajoute.nodeValue.trim() ? null : parent;
  if (element) touches.add(element.closest('p,li,tr,h1,h2,h3,h4,figure,dd,dt,blockquote,svg') ?? element);
}

// Le bloc changé se signale un instant ; rien n'en reste dans la page.
function signaler(doc, blocs) {
  dernierChangement = blocs[0] ?? dernierChangement;
  if (!blocs.length) return;
  const calme = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const bloc of blocs.slice(0, 12)) {
    bloc.animate([{ outline: '3px solid #f7bf3c', outlineOffset: '3px' }, { outline: '3px solid #f7bf3c', outlineOffset: '3px', offset: .6 }, { outline: '3px solid #f7bf3c00', outlineOffset: '3px' }],
      { duration: calme ? 800 : 1600, id: 'tes-changement' });
  }
  const boite = blocs[0].getBoundingClientRect();
  $('modifie').hidden = boite.bottom > 0 && boite.top < cadre.contentWindow.innerHeight;
}

$('modifie').addEventListener('click', () => {
  $('modifie').hidden = true;
  dernierChangement?.scrollIntoView({ block: 'center' });
});

// --- la barre ---

function element(nom, proprietes = {}, ...enfants) {
  const e = Object.assign(document.createElement(nom), proprietes);
  e.append(...enfants.filter(x => x !== null));
  return e;
}

function lien(vue, nom) {
  const a = element('a', { href: '#/' + encodeURI(vue.chemin), textContent: nom });
  if (vue.chemin === chemin) a.setAttribute('aria-current', 'page');
  return a;
}

function montrer() {
  document.title = (cadre.title && cadre.title !== 'La page' ? cadre.title + ' – ' : '') + 'aperçu';
  cadre.classList.toggle('absente', etat.absente);
  const groupes = Map.groupBy(etat.vues, v => v.livrable);
  const cle = JSON.stringify([etat.vues, chemin]);
  if ($('vues').dataset.cle !== cle) {
    $('vues').dataset.cle = cle;
    const ouverts = [...document.querySelectorAll('nav details[open]')].map(m => m.dataset.livrable);
    $('vues').replaceChildren(...[...groupes.values()].map(vues => {
      if (vues.length === 1) return lien(vues[0], vues[0].titre);
      const menu = element('details', { className: vues.some(v => v.chemin === chemin) ? 'ici' : '' },
        element('summary', { textContent: vues[0].titre }), element('div', {}, ...vues.map(v => lien(v, v.nom))));
      menu.name = 'vues';
      menu.dataset.livrable = vues[0].livrable;
      menu.open = ouverts.includes(vues[0].livrable);
      return menu;
    }));
  }
  const n = etat.erreurs + etat.avertissements + etat.avis;
  $('compte').textContent = n;
  $('compte').className = etat.erreurs ? 'erreur' : etat.avertissements ? 'avertissement' : '';
  dire(etat.partielle ? 'Lecture de la collection…' : !etat.verifiee ? 'Vérification…' : etat.brouillon ? 'Brouillon' : '');
  montrerPanneau();
}

function dire(texte) { if ($('etat').textContent !== texte) $('etat').textContent = texte; }

function montrerPanneau() {
  const erreurs = etat.constats.filter(c => c.ici && c.gravite === 'erreur');
  const signature = JSON.stringify(erreurs.map(c => [c.code, c.message, c.lieu]));
  const impose = (erreurs.length > 0 && signature !== reduit) || etat.absente;
  if (!erreurs.length) reduit = '';
  const panneau = $('panneau');
  panneau.dataset.signature = signature;
  panneau.hidden = !impose && !ouvert;
  panneau.className = erreurs.length ? 'erreur' : '';
  $('constats').setAttribute('aria-expanded', String(ouvert));
  if (panneau.hidden) return;
  const montres = ouvert ? etat.constats : erreurs;
  $('panneau-titre').textContent = etat.absente ? 'Cette page n’existe pas' : ouvert && !erreurs.length ? (montres.length ? 'Constats' : 'Aucun constat') : erreurs.length > 1 ? `${erreurs.length} erreurs` : '1 erreur';
  const mot = etat.absente ? 'Son texte a été supprimé, renommé, ou ne peut pas être lu. Elle reviendra d’elle-même.'
    : etat.ancienne ? 'La page montre le dernier état sans erreur. Ce panneau s’en va dès que c’est corrigé.' : '';
  $('panneau-mot').textContent = mot;
  $('panneau-mot').hidden = !mot;
  const cle = JSON.stringify(montres);
  if ($('liste').dataset.cle === cle) return;
  $('liste').dataset.cle = cle;
  const premierAilleurs = montres.find(c => !c.ici);
  $('liste').replaceChildren(...montres.flatMap(c => [
    c === premierAilleurs && montres.some(x => x.ici) ? element('li', { className: 'ailleurs', textContent: 'Ailleurs dans la collection' }) : null,
    constat(c),
  ].filter(x => x)), ...(ouvert && etat['en-plus'] ? [element('li', { textContent: `Et ${etat['en-plus']} autres : « tes check » les dit tous.` })] : []));
}

function constat(c) {
  const li = element('li', { className: c.gravite },
    element('p', {}, element('span', { className: 'gravite', textContent: `${c.gravite} ${c.code}` }), ' : ' + c.message));
  if (c.extrait) {
    const pre = element('pre', { tabIndex: 0 }, element('span', { className: 'numero', textContent: c.ligne + ' │ ' }), c.extrait[0], element('mark', { textContent: c.extrait[1] }), c.extrait[2]);
    pre.setAttribute('aria-label', 'Extrait : ' + c.lieu);
    pre.setAttribute('role', 'group');
    li.append(pre);
  }
  if (c.remede) li.append(element('p', {}, element('b', { textContent: 'Aide : ' }), c.remede));
  if (c.lieu) {
    const lieu = c.ouvrir ? element('a', { href: c.ouvrir }) : element('button', { type: 'button' });
    lieu.className = 'lieu';
    lieu.textContent = c.lieu;
    lieu.title = 'Copier l’emplacement' + (c.ouvrir ? ' et ouvrir l’éditeur' : '');
    const copie = element('span', { className: 'copie' });
    copie.setAttribute('role', 'status');
    lieu.addEventListener('click', async () => { copie.textContent = await copier(c.lieu) ? 'copié' : ''; });
    li.append(element('p', {}, lieu, copie));
  }
  return li;
}

async function copier(texte) {
  try {
    await navigator.clipboard.writeText(texte);
    return true;
  } catch {
    return false;
  }
}

$('constats').addEventListener('click', () => {
  ouvert = !ouvert;
  if (!ouvert) reduit = $('panneau').dataset.signature ?? '';
  montrerPanneau();
});
$('reduire').addEventListener('click', reduire);
addEventListener('keydown', touche => {
  if (touche.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('nav details[open]')) menu.open = false;
  if (!$('panneau').hidden) reduire();
});
function reduire() {
  const dedans = $('panneau').contains(document.activeElement);
  reduit = $('panneau').dataset.signature ?? '';
  ouvert = false;
  montrerPanneau();
  if (dedans) $('constats').focus();
}
document.addEventListener('click', clic => {
  for (const menu of document.querySelectorAll('nav details[open]')) if (!menu.contains(clic.target) || clic.target.closest('a')) menu.open = false;
});
// Un lien de la barre vers la page où l'on est la relit.
$('vues').addEventListener('click', clic => {
  const a = clic.target.closest('a');
  if (a?.getAttribute('aria-current')) { clic.preventDefault(); aller(chemin); }
});

// --- le papier : les règles d'impression de la page, page après page côte à côte ---

$('papier').addEventListener('click', () => {
  papier = !papier;
  $('papier').setAttribute('aria-pressed', String(papier));
  if (papier) miseEnPages(cadre.contentDocument);
  else cadre.contentWindow.location.reload();
});
$('imprimer').addEventListener('click', () => cadre.contentWindow.print());

const FORMATS = { a3: [297, 420], a4: [210, 297], a5: [148, 210] };

function longueurs(texte) { return [...texte.matchAll(/([\d.]+)mm/g)].map(m => Number(m[1])); }

function miseEnPages(doc) {
  if (!doc?.body || doc.getElementById('tes-papier')) return;
  let [largeur, hauteur] = FORMATS.a4;
  let marges = [0, 0, 0, 0];
  const regles = [];
  for (const feuille of doc.styleSheets) parcourir(feuille.cssRules, regle => {
    if (regle instanceof cadre.contentWindow.CSSPageRule) {
      if (regle.selectorText) return;
      const taille = regle.style.getPropertyValue('size');
      const nombres = longueurs(taille);
      [largeur, hauteur] = nombres.length ? [nombres[0], nombres[1] ?? nombres[0]] : FORMATS[taille.toLowerCase()] ?? [largeur, hauteur];
      const m = ['top', 'right', 'bottom', 'left'].map(c => longueurs(regle.style.getPropertyValue('margin-' + c))[0] ?? 0);
      marges = m;
    } else if (regle.style) {
      regles.push(regle);
    }
  });
  const utile = hauteur - marges[0] - marges[2];
  // Une page est ici une colonne : les sauts de page deviennent des sauts de colonne, et 100vh la hauteur d'une page.
  for (const { style } of regles) {
    for (const nom of ['break-before', 'break-after']) if (style.getPropertyValue(nom) === 'page') style.setProperty(nom, 'column', style.getPropertyPriority(nom));
    for (const nom of ['height', 'min-height', 'max-height']) {
      const valeur = style.getPropertyValue(nom);
      if (valeur.includes('vh')) style.setProperty(nom, valeur.replace(/([\d.]+)vh/g, (_, n) => `${n * utile / 100}mm`), style.getPropertyPriority(nom));
    }
  }
  const style = doc.createElement('style');
  style.id = 'tes-papier';
  style.tesApercu = true;
  style.textContent = `
    html{height:100%;overflow:auto hidden!important;background:#6b5f70!important;--tes-page:${largeur}mm}
    body{box-sizing:content-box!important;height:${utile}mm!important;width:${largeur - marges[1] - marges[3]}mm!important;margin:8mm!important;padding:${marges[0]}mm ${marges[3]}mm ${marges[2]}mm ${marges[1]}mm!important;
      columns:auto 1!important;column-gap:${marges[1] + marges[3] + 8}mm!important;column-fill:auto!important;max-width:none!important;display:block!important;min-width:0!important;
      background:repeating-linear-gradient(90deg,#fff 0 ${largeur}mm,#6b5f70 ${largeur}mm ${largeur + 8}mm) 0 0/auto 100% local!important;overflow:visible!important;position:relative}
    .evitement{display:none!important}`;
  doc.head.append(style);
  const compte = () => Math.max(1, Math.round((doc.body.scrollWidth / 96 * 25.4 + 8) / (largeur + 8)));
  requestAnimationFrame(() => {
    const pages = compte();
    // Le fond du corps ne couvre que la première colonne : chaque page a le sien.
    style.textContent += `body::before{content:"";position:absolute;z-index:-1;left:0;top:0;height:${hauteur}mm;width:${pages * (largeur + 8) - 8}mm;background:repeating-linear-gradient(90deg,#fff 0 ${largeur}mm,#6b5f70 ${largeur}mm ${largeur + 8}mm)}body{background:none!important;isolation:isolate}`;
    dire(pages > 1 ? `${pages} pages` : '1 page');
  });
}

function parcourir(regles, visite) {
  for (const regle of regles) {
    if (regle.media && regle.cssRules) {
      const media = regle.media.mediaText;
      if (/\bprint\b/.test(media)) regle.media.mediaText = 'all';
      else if (/\bscreen\b/.test(media)) regle.media.mediaText = 'not all';
    }
    visite(regle);
    if (regle.cssRules && !(regle.selectorText)) parcourir(regle.cssRules, visite);
  }
}

// --- départ ---

if (chemin) aller(chemin);
else location.replace('/');
ecouter();
