#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The RepoSignal authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the static weights of RepoSignal Sans from the Inter fonts of the package fonts-inter.

Usage: build_fonts.py [FOLDER WITH Inter-*.otf] (needs python3-fonttools)

RepoSignal Sans is Inter with the tabular figures as the only figures (Qt before 6.7 cannot switch font features on),
without contextual alternates (names are shown as they are written), cut to the characters that the program's
languages need. Renamed as the Open Font License asks of modified versions. The same input gives the same bytes.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

FAMILY = "RepoSignal Sans"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
STYLE_LINKED = ("Regular", "Bold")  # the styles a four-style family knows

CHARACTERS = (
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin, Latin-1, Latin Extended-A and -B
    (0x02BB, 0x02DD), (0x0300, 0x0328),  # modifiers, combining accents
    (0x0370, 0x03FF), (0x0400, 0x045F), (0x0490, 0x0491),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Latin for Vietnamese
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2116, 0x2122),  # punctuation, currencies
    (0x2190, 0x2199), (0x2200, 0x22FF),  # arrows, mathematics
    (0x2460, 0x2468), (0x25A0, 0x25FF), (0x2605, 0x2606), (0x2713, 0x2717),  # circled digits, shapes, stars, ticks
)


def tabular_figures(font):
    """Which glyph the tnum feature puts in the place of which."""
    table = font["GSUB"].table
    lookups = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    mapping = {}
    for index in sorted(lookups):
        for part in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(part, "ExtSubTable", part).mapping)
    return mapping


def use_tabular_figures(font):
    mapping = tabular_figures(font)
    proportional = font.getBestCmap()
    figures = {ord(digit): mapping[proportional[ord(digit)]] for digit in "0123456789"}
    for table in font["cmap"].tables:
        table.cmap = table.cmap | figures
    level_widths(font, figures.values())


def level_widths(font, glyphs):
    """Takes out the unit or two by which the interpolated weights' tabular figures differ."""
    glyph_set = font.getGlyphSet()
    char_strings = font["CFF "].cff[0].CharStrings
    width = max(font["hmtx"][glyph][0] for glyph in glyphs)
    for glyph in glyphs:
        old = char_strings[glyph]
        pen = T2CharStringPen(width - old.private.nominalWidthX, glyph_set)
        glyph_set[glyph].draw(pen)
        char_strings[glyph] = pen.getCharString(old.private, old.globalSubrs)
        font["hmtx"][glyph] = (width, font["hmtx"][glyph][1])


def cut(font):
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.desubroutinize = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for first, last in CHARACTERS for c in range(first, last + 1)])
    cutter.subset(font)


def rename(font, weight):
    postscript = FAMILY.replace(" ", "") + "-" + weight
    version = font["name"].getDebugName(5).removeprefix("Version ").split(";")[0]
    linked = weight in STYLE_LINKED
    names = {
        1: FAMILY if linked else f"{FAMILY} {weight}",
        2: weight if linked else "Regular",
        3: f"{postscript}:{version}",
        4: f"{FAMILY} {weight}",
        6: postscript,
        10: f"Inter {version} with tabular figures, cut and renamed for RepoSignal.",
        16: FAMILY,
        17: weight,
    }
    for identifier in (7, 8, 9, 11, 12, 25):
        font["name"].removeNames(nameID=identifier)
    for identifier, text in names.items():
        font["name"].removeNames(nameID=identifier)
        font["name"].setName(text, identifier, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames[0] = postscript
    top[0].FamilyName = FAMILY
    top[0].FullName = f"{FAMILY} {weight}"


def main():
    source = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
    for weight in WEIGHTS:
        font = TTFont(source / f"Inter-{weight}.otf", recalcTimestamp=False)
        use_tabular_figures(font)
        cut(font)
        rename(font, weight)
        target = Path(__file__).parent / f"RepoSignalSans-{weight}.otf"
        font.save(target)
        print(f"{target.name}: {target.stat().st_size:,} bytes, {len(font.getBestCmap())} characters")


if __name__ == "__main__":
    main()
