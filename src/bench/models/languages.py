#!/usr/bin/env python3
"""Distils the language models of lingua into the compact table that Backheel tells languages by.

  src/bench/models/languages.py lingua-1.2.2.jar src/main/resources/backheel/understanding/text/languages.model

lingua (com.github.pemistahl:lingua, Apache-2.0) knows for each language the probability of each
letter given the one to four before it. Of all those rows of letters, only the ones that tell
languages apart most are kept: the sum, over the languages, of how often a row occurs times how far
its probability is from what the shorter row predicts. Python 3, standard library, 8 GB, 3 minutes.

The table, big-endian: the number of languages (byte) and their codes (two letters each); the number
of rows (int); each row, by rising hash: the difference to the hash before (varint), one bit for each
language that knows it (varint, first language lowest), and for each of those, in order, a byte: -16
times the natural logarithm of the probability. See LanguageTable.
"""
import json
import math
import struct
import sys
import zipfile

GROUPS = [
    ("en fr es pt de it nl ca eu sl hr cs sk pl da nb sv fi hu ro tr sq id et lv lt is vi", 200_000),
    ("ru uk be bg sr mk kk", 40_000),
    ("ar fa ur", 30_000),
]
LENGTHS = ["uni", "bi", "tri", "quadri", "five"]
NEVER = -12.0


def hashed(row):
    """FNV-1a over the letters, stirred; LanguageTable does the same."""
    value = 0x811C9DC5
    for letter in row:
        value = ((value ^ ord(letter)) * 0x01000193) & 0xFFFFFFFF
    value = ((value ^ (value >> 16)) * 0x85EBCA6B) & 0xFFFFFFFF
    return value ^ (value >> 13)


def models(jar, languages, first):
    """Row of letters -> [language, logarithm of its probability, and of its share of the text]."""
    rows = {}
    for place, language in enumerate(languages, first):
        shares = {"": 0.0}
        for length in LENGTHS:
            told = json.loads(jar.read(f"language-models/{language}/{length}grams.json"))
            for fraction, found in told["ngrams"].items():
                count, of = fraction.split("/")
                probability = math.log(int(count) / int(of))
                for row in found.split():
                    share = probability + shares.get(row[:-1], NEVER)
                    shares[row] = share
                    rows.setdefault(row, {})[place] = (probability, share)
    return rows


def worth(row, rows):
    if len(row) == 1:
        return float("inf")
    shorter = rows.get(row[:-1], {})
    return sum(math.exp(share) * abs(probability - shorter.get(place, (NEVER,))[0])
               for place, (probability, share) in rows[row].items())


def varint(value):
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def main(source, target):
    jar = zipfile.ZipFile(source)
    codes, kept = [], {}
    for languages, most in GROUPS:
        languages = languages.split()
        rows = models(jar, languages, len(codes))
        codes += languages
        best = sorted(((worth(row, rows), row) for row in rows), reverse=True)[:most]
        for _, row in best:
            # Of two rows with one hash, the more telling one stays.
            kept.setdefault(hashed(row), rows[row])
        print(languages[0], len(rows), "rows,", len(best), "kept", flush=True)
    with open(target, "wb") as out:
        out.write(bytes([len(codes)]) + "".join(codes).encode("ascii"))
        out.write(struct.pack(">i", len(kept)))
        before = 0
        for key in sorted(kept):
            places = sorted(kept[key])
            out.write(varint(key - before))
            out.write(varint(sum(1 << place for place in places)))
            out.write(bytes(min(255, round(-16 * kept[key][place][0])) for place in places))
            before = key


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
