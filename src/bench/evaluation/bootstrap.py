#!/usr/bin/env python3
"""Compares the bodies of several readers of the same pages by a paired bootstrap.

  src/bench/evaluation/bootstrap.py [--truth DIR] [--resamples N] REPORTS OTHER_REPORTS [...]

REPORTS: JSON lines {id, title, date, author, body}, as `backheel read` writes them; the first file
is compared with each of the others: the difference of body F1 over the same resampled pages, its
mean and its 95 % interval. DIR holds the truth (default ../shared/evaluation/reading), and the
folder above it score_reading.py, whose figures these are.
Python 3, standard library only.
"""
import argparse
import os
import random
import statistics
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))


def figures(scorer, items, reports):
    """Of each page (tp, fp, fn), the better of its equally right bodies counting."""
    pages = []
    for item in items:
        body = (reports.get(item["id"]) or {}).get("body") or ""
        truths = [t for t in (item["truth"]["body"], item["truth"].get("body_alt")) if t]
        scored = [scorer.tpfpfn(truth, body) for truth in truths]
        pages.append(max(scored, key=lambda page: scorer.pr(page)[2]))
    return pages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--truth", default=os.path.join(ROOT, "../shared/evaluation/reading"))
    parser.add_argument("--resamples", type=int, default=10_000)
    parser.add_argument("--only", choices=["html", "text"], default="html")
    parser.add_argument("reports", nargs="+")
    options = parser.parse_args()
    if len(options.reports) < 2:
        parser.error("two files of reports are needed at least")
    sys.path.insert(0, os.path.dirname(os.path.abspath(options.truth)))
    import score_reading as scorer

    items = [i for i in scorer.load_truth(options.truth, None, options.only) if i["truth"].get("body")]
    readers = {}
    for path in options.reports:
        pages = figures(scorer, items, scorer.load_pred(path))
        readers[os.path.basename(path)] = pages
        p, r, f1 = scorer.agg(pages)
        print(f"{os.path.basename(path):32} {len(pages)} pages  F1 {f1:.4f}  P {p:.4f}  R {r:.4f}")

    first, *others = readers
    samples = {other: [] for other in others}
    chance = random.Random(7)
    ratios = {name: [ratio(scorer, page) for page in pages] for name, pages in readers.items()}
    for _ in range(options.resamples):
        drawn = [chance.randrange(len(items)) for _ in items]
        own = f1_of(ratios[first], drawn)
        for other in others:
            samples[other].append(own - f1_of(ratios[other], drawn))
    for other in others:
        seen = sorted(samples[other])
        low, high = seen[int(0.025 * len(seen))], seen[int(0.975 * len(seen)) - 1]
        better = sum(d > 0 for d in seen) / len(seen)
        print(f"{first} - {other}: {statistics.mean(seen):+.4f}  "
              f"95 % {low:+.4f} .. {high:+.4f}  better in {100 * better:.1f} %")


def ratio(scorer, page):
    """Precision and recall of a page, null where the scorer does not count it."""
    tp, fp, fn = page
    precision, recall, _ = scorer.pr(page)
    return (precision if tp + fp > 0 else None, recall if tp + fn > 0 else None)


def f1_of(ratios, drawn):
    precisions = [ratios[i][0] for i in drawn if ratios[i][0] is not None]
    recalls = [ratios[i][1] for i in drawn if ratios[i][1] is not None]
    p = sum(precisions) / len(precisions) if precisions else 0.0
    r = sum(recalls) / len(recalls) if recalls else 0.0
    return 2 * p * r / (p + r) if p + r else 0.0


if __name__ == "__main__":
    main()
