#!/usr/bin/env python3
"""Makes the two bundled fonts from Noto Serif SC (SIL OFL 1.1, no reserved font name).

Needs Debian's fonttools and unicode-data (Unihan's kTGH is the 8105 of 通用规范汉字表, kGB0 is GB 2312), and the npm
package @expo-google-fonts/noto-serif-sc 0.4.3, unpacked by `npm pack`:

    npm pack @expo-google-fonts/noto-serif-sc@0.4.3 && tar xzf *.tgz
    python3 subset.py package ../main/resources/dev/zhicheng/render/font

Regular keeps every ideograph the source has, Bold those of 8105 and GB 2312: the first prints names, the second
the fixed words, titles and most names. No layout tables: Chinese set horizontally needs none, and they are half the size.
"""

import bz2
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

UNIHAN = "/usr/share/unicode/Unihan_OtherMappings.txt.bz2"

SIGNS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2027), (0x2030, 0x205E), (0x2103, 0x2103), (0x2116, 0x2116),
    (0x2160, 0x217F), (0x2460, 0x249B), (0x3000, 0x3029), (0xFF01, 0xFFE6),
]


def common_ideographs():
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        return {
            int(line.split("\t")[0][2:], 16)
            for line in lines
            if not line.startswith("#") and line.strip() and line.split("\t")[1] in ("kTGH", "kGB0")
        }


def is_ideograph(code):
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or code >= 0x20000


def make(source, target, wanted):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = True
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "vhea", "vmtx", "gasp", "GlyphOrder"]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted & set(font.getBestCmap()))
    subsetter.subset(font)
    # Glyph names cost 1 % and keep readers from warning that there are none.
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    font.save(target)
    print(target, len(font.getBestCmap()), "characters")


def main():
    package, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    signs = {code for first, last in SIGNS for code in range(first, last + 1)}
    regular = package / "400Regular/NotoSerifSC_400Regular.ttf"
    ideographs = {code for code in TTFont(regular).getBestCmap() if is_ideograph(code)}
    make(regular, folder / "NotoSerifSC-Regular.ttf", ideographs | signs)
    make(package / "700Bold/NotoSerifSC_700Bold.ttf", folder / "NotoSerifSC-Bold.ttf", common_ideographs() | signs)
    (folder / "OFL.txt").write_text((package / "LICENSE_FONT").read_text(encoding="utf-8"), encoding="utf-8")


main()
