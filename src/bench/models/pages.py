#!/usr/bin/env python3
"""Trains the small models that choose the metadata of a page among its candidates.

  java -cp … backheel.understanding.extraction.PageSamples < documents.jsonl > samples.jsonl
  src/bench/models/pages.py authors samples.jsonl TRUTH_DIR [TRUTH_DIR …] [--write TABLE]

documents.jsonl is the input of `backheel read`; a truth directory holds one JSON a page, as the
evaluation sets do. Logistic regression over features that are present or not, with an L2 penalty,
by plain gradient descent. Printed is what the model reaches on outlets left out (ten folds, split
by outlet), beside what the first sign alone gives. Python 3, standard library.
"""
import argparse
import hashlib
import json
import math
import re
import unicodedata
from pathlib import Path

FOLDS = 10
SIGNS = ["json ld", "meta", "card", "microdata", "byline", "address", "named element", "profile link",
         "dated line", "own line", "label", "signature", "introduction", "later element", "later link"]


def folded(text):
    plain = "".join(c for c in unicodedata.normalize("NFKD", text or "") if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain.casefold()))


def read(samples, directories):
    """Yields pages: outlet, truth, candidates."""
    truths = {}
    for directory in directories:
        for file in sorted(Path(directory).rglob("*.json")):
            page = json.loads(file.read_text("utf8"))
            if "truth" in page:
                outlet = page.get("outlet") or re.sub(r"^www\.", "", page["url"].split("/")[2])
                truths[page["id"]] = (outlet, page["truth"])
    for line in open(samples, encoding="utf8"):
        page = json.loads(line)
        if page["id"] in truths:
            yield (*truths[page["id"]], page)


def train(rows, l2=0.002, rounds=400, rate=1.0):
    """rows: (features, label, weight) -> weights by feature."""
    names = sorted({feature for features, _, _ in rows for feature in features})
    places = {name: i for i, name in enumerate(names)}
    coded = [([places[f] for f in features], label, weight) for features, label, weight in rows]
    weights, bias = [0.0] * len(names), 0.0
    total = sum(weight for _, _, weight in rows)
    momentum, bias_momentum = [0.0] * len(names), 0.0
    for _ in range(rounds):
        gradient, bias_gradient = [l2 * w for w in weights], 0.0
        for features, label, weight in coded:
            z = bias + sum(weights[i] for i in features)
            error = (1 / (1 + math.exp(-max(-30, min(30, z)))) - label) * weight / total
            bias_gradient += error
            for i in features:
                gradient[i] += error
        bias_momentum = 0.9 * bias_momentum - rate * bias_gradient
        bias += bias_momentum
        for i, g in enumerate(gradient):
            momentum[i] = 0.9 * momentum[i] - rate * g
            weights[i] += momentum[i]
    return {"bias": bias, **dict(zip(names, weights))}


def probability(weights, features):
    z = weights["bias"] + sum(weights.get(f, 0.0) for f in features)
    return 1 / (1 + math.exp(-max(-30, min(30, z))))


def fold(outlet):
    return hashlib.sha256(outlet.encode()).digest()[1] % FOLDS


def same(one, other):
    """Whether all words of one name are in the other."""
    a, b = set(folded(one).split()), set(folded(other).split())
    return bool(a and b) and (a <= b or b <= a)


def author_f1(truth, found):
    a, b = set(folded(" ".join(truth)).split()), set(folded(" ".join(found)).split())
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def author_pages(samples, directories):
    pages = []
    for outlet, truth, page in read(samples, directories):
        names = truth.get("author") or []
        names = names if isinstance(names, list) else [names]
        if names:
            pages.append((outlet, names, page["authors"]))
    return pages


def author_rows(pages):
    rows = []
    for _, truth, candidates in pages:
        for c in candidates:
            label = any(same(c["name"], name) for name in truth)
            rows.append((c["features"], float(label), 1.0 / math.sqrt(len(candidates))))
    return rows


def first_sign(candidates):
    for sign in SIGNS:
        found = [c["name"] for c in candidates if sign in c["features"]]
        if found:
            return found
    return []


def report(name, results):
    n = len(results)
    f1 = sum(author_f1(t, f) for t, f in results) / n
    given = [(t, f) for t, f in results if f]
    right = sum(author_f1(t, f) for t, f in given) / max(1, len(given))
    print(f"{name:24} pages {n}  F1 {f1:.3f}  given {len(given) / n:.3f}  F1 where given {right:.3f}")


def authors(samples, directories, table):
    pages = author_pages(samples, directories)
    report("first sign", [(truth, first_sign(candidates)) for _, truth, candidates in pages])
    left_out = {t: [] for t in (0.3, 0.4, 0.45, 0.5, 0.6, 0.7)}
    for number in range(FOLDS):
        weights = train(author_rows([p for p in pages if fold(p[0]) != number]))
        for outlet, truth, candidates in pages:
            if fold(outlet) == number:
                for t in left_out:
                    left_out[t].append(
                        (truth, [c["name"] for c in candidates if probability(weights, c["features"]) >= t]))
    for t, results in left_out.items():
        report(f"model, left out, {t}", results)
    best = [(truth, [c["name"] for c in candidates if any(same(c["name"], n) for n in truth)])
            for _, truth, candidates in pages]
    report("best of the candidates", best)
    write(train(author_rows(pages)), table, "authors")


def write(weights, table, what):
    lines = [f"{name} = {weight:.2f}" for name, weight in sorted(weights.items(), key=lambda x: -x[1])]
    print("\n".join(lines))
    if table:
        head = (f"# Weights of the model that chooses {what} of a page; trained by src/bench/models/pages.py.\n"
                "# One feature = weight a line, see LogisticModel.\n")
        Path(table).write_text(head + "\n".join(lines) + "\n", "utf8")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("what", choices=["authors"])
    arguments.add_argument("samples")
    arguments.add_argument("truth", nargs="+")
    arguments.add_argument("--write")
    given = arguments.parse_args()
    {"authors": authors}[given.what](given.samples, given.truth, given.write)
