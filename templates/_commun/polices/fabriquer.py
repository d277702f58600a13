#!/usr/bin/env python3
"""Fabrique les polices des livrables : instances statiques, sous-ensemble français, WOFF2.

Ce programme se lance à la main, quand on change de version de police ou de jeu de caractères ; ses résultats sont versés
au dépôt. Deux exécutions donnent les mêmes octets.

    sudo apt-get install -y python3-fonttools python3-brotli
    npm install --prefix /tmp/polices @fontsource-variable/newsreader@5.3.0 \
        @fontsource-variable/atkinson-hyperlegible-next@5.3.0
    /usr/bin/python3 templates/_commun/polices/fabriquer.py /tmp/polices/node_modules/@fontsource-variable

Pourquoi des instances statiques : Chromium imprime une police variable en Type 3, plus lourd et moins bien extrait.
Pourquoi des signes ajoutés : les fichiers « latin » n'ont ni trait d'union insécable (U+2011), ni espace fine insécable
(U+202F), ni Ÿ, ni ₂, ni flèches ; le navigateur irait les prendre dans une autre police.
Pourquoi renommer : la licence OFL le permet ici (aucun nom réservé), et un sous-ensemble ne doit pas passer pour
l'original. Les licences sont à côté : OFL-newsreader.txt, OFL-atkinson-hyperlegible-next.txt.
"""
import os
import sys

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib import instancer

NEWSREADER = "newsreader/files/newsreader-latin-standard-%s.woff2"
ATKINSON = "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-%s.woff2"

# fichier, source, place sur les axes, famille, style
FACES = [
    ("tes-titre", NEWSREADER % "normal", {"opsz": 72, "wght": 500}, "TES Titre", "Regular"),
    ("tes-titre-italique", NEWSREADER % "italic", {"opsz": 60, "wght": 400}, "TES Titre", "Italic"),
    ("tes-texte", NEWSREADER % "normal", {"opsz": 11, "wght": 400}, "TES Texte", "Regular"),
    ("tes-texte-italique", NEWSREADER % "italic", {"opsz": 11, "wght": 400}, "TES Texte", "Italic"),
    ("tes-texte-gras", NEWSREADER % "normal", {"opsz": 11, "wght": 650}, "TES Texte", "Bold"),
    ("tes-sans", ATKINSON % "normal", {"wght": 400}, "TES Sans", "Regular"),
    ("tes-sans-gras", ATKINSON % "normal", {"wght": 680}, "TES Sans", "Bold"),
]

# Toutes les lettres de l'Europe de l'Ouest (français, breton, noms propres), puis les signes de la composition française.
CHARACTERS = {*range(0x20, 0x7F), *range(0xC0, 0x100), *map(ord, "\u00a0§©«»°²³·ŒœŸ₂\u2009\u2011\u202f–—‘’“”•…€−←↑→↓")}
CHARACTERS -= {*map(ord, "ÐÞðþ÷")}

# Ce qui se rencontre dans une phrase française : les exceptions d'approche des autres signes sont retirées.
KERNED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÀÂÇÈÉÊËÎÏÔÙÛŒàâçèéêëîïôùûüœñ .,:;?!’()«»…-–%"

UNITS = 1000  # par cadratin, pendant la fabrication
GRID = 500  # par cadratin, à la fin : 0,1 point d'arrondi dans un titre de 50 points, et un dixième de poids en moins
# Millièmes : sous cet écart, une correction d'approche ne se voit pas à la taille où l'on emploie la famille.
KERN_STEP = {"TES Titre": 16, "TES Texte": 26, "TES Sans": 40}


def add_glyph(font, code, glyph, width):
    """Ajoute un signe que la police n'a pas."""
    name = "uni%04X" % code
    order = font.getGlyphOrder() + [name]
    font.setGlyphOrder(order)
    font["glyf"].glyphs[name] = glyph
    font["glyf"].glyphOrder = order
    font["hmtx"][name] = (width, 0)
    font["maxp"].numGlyphs = len(order)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0) if glyph.numberOfContours else 0)


def add_spaces_and_hyphen(font):
    cmap = font.getBestCmap()
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x2011] = cmap[ord("-")]
    for code, width in ((0x202F, 140), (0x2009, 180)):
        if code not in cmap:
            add_glyph(font, code, TTGlyphPen(None).glyph(), width)


def add_composites(font):
    """Ÿ : le Y et le tréma de l'Ï ; ₂ : le ² descendu."""
    cmap, glyf = font.getBestCmap(), font["glyf"]
    if 0x178 not in cmap:
        dieresis = glyf[cmap[ord("Ï")]].components[1]
        y, i = font["hmtx"][cmap[ord("Y")]][0], font["hmtx"][cmap[ord("I")]][0]
        pen = TTGlyphPen(font.getGlyphSet())
        pen.addComponent(cmap[ord("Y")], (1, 0, 0, 1, 0, 0))
        pen.addComponent(dieresis.glyphName, (1, 0, 0, 1, round(dieresis.x + (y - i) / 2), dieresis.y))
        add_glyph(font, 0x178, pen.glyph(), y)
    if 0x2082 not in cmap:
        two = cmap[0xB2]
        pen = TTGlyphPen(font.getGlyphSet())
        pen.addComponent(two, (1, 0, 0, 1, 0, -glyf[two].yMin - UNITS // 8))
        add_glyph(font, 0x2082, pen.glyph(), font["hmtx"][two][0])


def add_arrows(font):
    """Une hampe de l'épaisseur du signe moins, une pointe ouverte ; le même dessin tourné pour les quatre sens."""
    cmap = font.getBestCmap()
    minus = font["glyf"][cmap[0x2212]]
    thick, middle = max(50, minus.yMax - minus.yMin), (minus.yMax + minus.yMin) // 2
    half, reach, size = thick // 2, 190, 560  # demi-épaisseur, demi-ouverture de la pointe, longueur
    shaft = [(0, -half), (0, half), (size - half, half), (size - half, -half)]
    head = [(size, 0), (size - reach, reach), (size - reach - half, reach - thick + half // 2), (size - thick * 3 // 2, 0),
            (size - reach - half, -reach + thick - half // 2), (size - reach, -reach)]
    turns = {0x2192: lambda x, y: (x, y), 0x2190: lambda x, y: (size - x, -y),
             0x2191: lambda x, y: (size // 2 - y, x - size // 2), 0x2193: lambda x, y: (size // 2 + y, size // 2 - x)}
    for code, turn in turns.items():
        if code in cmap:
            continue
        pen = TTGlyphPen(None)
        for contour in (shaft, head[::-1]):
            points = [turn(x, y) for x, y in contour]
            pen.moveTo((points[0][0] + 40, points[0][1] + middle))
            for x, y in points[1:]:
                pen.lineTo((x + 40, y + middle))
            pen.closePath()
        add_glyph(font, code, pen.glyph(), size + 80)


def kerning_tables(font):
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = table.ExtSubTable if table.LookupType == 9 else table
            if table.LookupType == 2:
                yield table


def lighten_kerning(font, step):
    """Arrondit les approches et retire les exceptions qui ne s'écartent pas visiblement de la règle de leur classe."""
    tables = list(kerning_tables(font))
    classes = [t for t in tables if t.Format == 2]

    def of_class(left, right):
        for t in classes:
            if left in t.Coverage.glyphs:
                record = t.Class1Record[t.ClassDef1.classDefs.get(left, 0)].Class2Record[t.ClassDef2.classDefs.get(right, 0)]
                return advance(record.Value1)
        return 0

    def advance(value):
        return getattr(value, "XAdvance", 0) or 0 if value else 0

    letters = {name: chr(code) for code, name in font.getBestCmap().items() if chr(code) in KERNED}

    def met(left, right):
        a, b = letters.get(left), letters.get(right)
        return a and b and not (a.islower() and b.isupper())

    def rounded(value):
        return 0 if abs(value) < step else round(value / step) * step

    for t in classes:
        for first in t.Class1Record:
            for second in first.Class2Record:
                if advance(second.Value1):
                    second.Value1.XAdvance = rounded(second.Value1.XAdvance)
    for t in tables:
        if t.Format != 1:
            continue
        for left, pairs in zip(t.Coverage.glyphs, t.PairSet):
            pairs.PairValueRecord = [p for p in pairs.PairValueRecord if met(left, p.SecondGlyph)
                                     and abs(advance(p.Value1) - of_class(left, p.SecondGlyph)) > step]
            for p in pairs.PairValueRecord:
                p.Value1.XAdvance = rounded(advance(p.Value1))
            pairs.PairValueCount = len(pairs.PairValueRecord)


def rename(font, family, style):
    values = {1: family, 2: style, 4: family + " " + style, 6: (family + "-" + style).replace(" ", "")}
    for record in font["name"].names:
        if record.nameID in values:
            record.string = values[record.nameID]


def build(source, location, family, style, target):
    font = TTFont(source, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, location)
    scale_upem(font, UNITS)
    add_spaces_and_hyphen(font)
    add_composites(font)
    add_arrows(font)
    lighten_kerning(font, KERN_STEP[family])
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "liga", "lnum", "tnum"]
    options.hinting = False
    options.recalc_timestamp = False
    options.name_IDs = [1, 2, 4, 6]
    options.drop_tables += ["DSIG", "STAT", "MVAR", "gasp"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    missing = CHARACTERS - set(font.getBestCmap())
    if missing:
        sys.exit("signes absents de %s : %s" % (target, " ".join("U+%04X" % c for c in sorted(missing))))
    scale_upem(font, GRID)
    rename(font, family, style)
    subset.save_font(font, target, options)


def main():
    packages, here = sys.argv[1], os.path.dirname(os.path.abspath(__file__))
    total = 0
    for name, source, location, family, style in FACES:
        target = os.path.join(here, name + ".woff2")
        build(os.path.join(packages, source), location, family, style, target)
        total += os.path.getsize(target)
        print("%-20s %6d octets" % (name, os.path.getsize(target)))
    print("%-20s %6d octets" % ("total", total))


main()
