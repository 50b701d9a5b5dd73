#!/usr/bin/env python3
"""Runs `backheel read` over the evaluation sets and prints the figures of docs/understanding.md.

  src/bench/evaluation/understanding.py [--backheel CMD] [--sets DIR] [--out DIR] [SET ...]

SET: html text seeds polnear ggt ner og2021 tg neardup homoglyph language (all of them without one).
CMD is split at blanks; the default is the packaged target/backheel/bin/backheel.
DIR holds reading/, understanding/ and the scorers; the texts in it stay there.
Python 3, standard library only. CPU is that of the whole process, start included.
"""
import argparse
import glob
import json
import os
import resource
import shlex
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write(path, all_rows):
    with open(path, "w", encoding="utf-8") as out:
        for row in all_rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


class Bench:
    def __init__(self, options):
        self.command = shlex.split(options.backheel)
        self.sets = options.sets
        self.out = options.out
        os.makedirs(self.out, exist_ok=True)

    def gold(self, name):
        return os.path.join(self.sets, "understanding", name + ".jsonl")

    def read(self, name, documents, *flags):
        given = write(os.path.join(self.out, name + ".documents.jsonl"), documents)
        reports = os.path.join(self.out, name + ".reports.jsonl")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(given, "rb") as source, open(reports, "wb") as target:
            subprocess.run([*self.command, "read", *flags], stdin=source, stdout=target, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"{name}: {len(documents)} documents, {cpu:.1f} s CPU, "
              f"{1000 * cpu / max(1, len(documents)):.2f} ms each with the start")
        return reports

    def score(self, scorer, *arguments):
        done = subprocess.run([sys.executable, os.path.join(self.sets, scorer), *arguments],
                              capture_output=True, text=True, check=True)
        print("   ", done.stdout.strip().replace("\n", "\n    "))

    # ---- the sets

    def pages(self, kind):
        documents = []
        for path in sorted(glob.glob(os.path.join(self.sets, "reading", kind, "*.json"))):
            page = json.load(open(path, encoding="utf-8"))
            row = {"id": page["id"], kind: page[kind]}
            if page.get("url"):
                row["url"] = page["url"]
            documents.append(row)
        reports = self.read(kind, documents)
        self.score("score_reading.py", "--truth", os.path.join(self.sets, "reading"),
                   "--pred", reports, "--only", kind, "--boot", "500")

    def html(self):
        self.pages("html")

    def text(self):
        self.pages("text")

    def seeds(self):
        gold = self.gold("seed_gold")
        reports = self.read("seeds", [self.plain(r) for r in rows(gold)])
        self.score("score_entities.py", gold, reports)
        # The stories are cut out of their surroundings: offsets are into the article.
        bare = [{"id": r["id"], "quotes": [{"text": q["text"], "speaker": q["speaker"]}
                                           for q in r["quotes"]]} for r in rows(reports)]
        self.score("score_quotes.py", gold, write(os.path.join(self.out, "seeds.quotes.jsonl"), bare))

    @staticmethod
    def plain(row):
        return {k: row[k] for k in ("id", "text", "lang", "url", "outlet", "title") if row.get(k)}

    def quotes(self, name):
        gold = self.gold(name)
        documents = [{"id": r["id"], "text": r["text"], "lang": "en"} for r in rows(gold)]
        reports = self.read(name, documents, "--article")
        self.score("score_quotes.py", gold, reports)
        self.tiers(rows(gold), {r["id"]: r for r in rows(reports)})

    def tiers(self, gold, reports):
        """The sure tier, judged by the scorer's own rule: how many are sure, how many of them right."""
        sys.path.insert(0, self.sets)
        import score_quotes as scorer
        sure = right = of = 0
        for story in gold:
            quotes = [q for q in reports[story["id"]]["quotes"] if len(q["text"].split()) >= 4]
            used = set()
            for g in story["quotes"]:
                best = max(((scorer.iou((g["start"], g["end"]), (q["start"], q["end"])), i)
                            for i, q in enumerate(quotes) if i not in used), default=(0, -1))
                if best[0] < 0.8:
                    continue
                used.add(best[1])
                of += 1
                quote = quotes[best[1]]
                if not quote.get("sure"):
                    continue
                sure += 1
                if g.get("resolved"):
                    said = [w for w in scorer.toks(quote.get("speaker")) if w not in scorer.STOP]
                    right += bool(said) and said[-1] in scorer.toks(g["resolved"])
                else:
                    right += scorer.spk_ok(g, quote)
        print(f"    sure tier: {100 * sure / max(1, of):.1f} % of {of} quotes, "
              f"precision {100 * right / max(1, sure):.1f} %")

    def polnear(self):
        self.quotes("polnear_quotes")

    def ggt(self):
        self.quotes("ggt_quotes")

    KIND = {"person": "PER", "team": "ORG", "club": "ORG", "competition": "ORG", "other": "ORG",
            "place": "LOC", "venue": "LOC"}

    def ner(self):
        gold = rows(self.gold("wikineural_football"))
        documents = [{"id": r["id"], "text": " ".join(r["tokens"]), "lang": r["lang"]} for r in gold]
        reports = {r["id"]: r for r in rows(self.read("ner", documents, "--article"))}
        tagged = []
        for row in gold:
            tags, at = ["O"] * len(row["tokens"]), 0
            spans = []
            for token in row["tokens"]:
                spans.append((at, at + len(token)))
                at += len(token) + 1
            for mention in reports[row["id"]].get("mentions", []):
                kind = self.KIND.get(mention["kind"])
                held = [i for i, (a, b) in enumerate(spans)
                        if a < mention["end"] and b > mention["start"]]
                for n, i in enumerate(held if kind else []):
                    tags[i] = ("I-" if n else "B-") + kind
            tagged.append({"id": row["id"], "tags": tags})
        path = write(os.path.join(self.out, "ner.tags.jsonl"), tagged)
        for language in ("en", "es", "fr", "de", "pt", "nl", "it", "ru"):
            print("   ", language, end="")
            self.score("score_ner.py", self.gold("wikineural_football"), path, "--lang", language)

    def headlines(self):
        return [{"id": r["id"], "title": r["title"], "lang": r["lang"],
                 "time": r["time"].replace(" ", "T") + "Z"} for r in rows(self.gold("og2021_titles"))]

    def og2021(self):
        reports = self.read("og2021", self.headlines(), "--headlines")
        self.score("score_clusters.py", self.gold("og2021_titles"), reports)
        self.score("score_clusters.py", self.gold("og2021_titles"), reports, "--lang", "eng")

    def pairs(self, name, documents, same, *flags):
        cluster = {r["id"]: r.get("cluster") for r in rows(self.read(name, documents, *flags))}
        seen = [(cluster[i + "/a"] == cluster[i + "/b"], bool(int(s))) for i, s in same]
        tp = sum(p and s for p, s in seen)
        fp = sum(p and not s for p, s in seen)
        fn = sum(s and not p for p, s in seen)
        print(f"    accuracy {sum(p == s for p, s in seen) / len(seen):.3f}  tp {tp} fp {fp} fn {fn}"
              f"  F1 {2 * tp / max(1, 2 * tp + fp + fn):.4f}")

    def tg(self):
        gold = rows(self.gold("tg_pairs"))
        documents = [{"id": r["id"] + "/" + s, "text": r[s + "_text"], "title": r.get(s + "_title")}
                     for r in gold for s in "ab"]
        self.pairs("tg", documents, [(r["id"], r["same"]) for r in gold], "--article")

    def neardup(self):
        gold = rows(self.gold("neardup"))
        documents = [{"id": f"{r['id']}/{s}", "text": r[s], "lang": "en"}
                     for r in gold for s in "ab"]
        self.pairs("neardup", documents, [(r["id"], r["dup"]) for r in gold], "--article")

    def homoglyph(self):
        gold = rows(self.gold("homoglyph"))
        reports = {r["id"]: r for r in rows(self.read(
            "homoglyph", [{"id": r["id"], "text": r["text"]} for r in gold], "--article"))}
        seen = [(reports[r["id"]]["suspicion"]["homoglyphs"], bool(r["label"])) for r in gold]
        print(f"    found {sum(p and s for p, s in seen)} of {sum(s for _, s in seen)}, "
              f"false alarms {sum(p and not s for p, s in seen)} of {sum(not s for _, s in seen)}")

    THREE = {"en": "eng", "es": "spa", "fr": "fra", "de": "deu", "pt": "por", "it": "ita", "ru": "rus",
             "zh": "zho", "ar": "ara", "nl": "nld", "sl": "slv", "hr": "hrv", "sr": "srp", "ca": "cat",
             "eu": "eus", "ja": "jpn", "ko": "kor", "tr": "tur"}

    def language(self):
        documents = [{k: r[k] for k in ("id", "title", "time")} for r in self.headlines()]
        reports = rows(self.read("language", documents, "--headlines"))
        path = write(os.path.join(self.out, "language.pred.jsonl"),
                     [{"id": r["id"], "lang3": self.THREE.get(r["lang"], r["lang"])} for r in reports])
        self.score("score_lang.py", self.gold("og2021_titles"), path)


SETS = "html text seeds polnear ggt ner og2021 tg neardup homoglyph language".split()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--backheel", default=os.path.join(ROOT, "target/backheel/bin/backheel"))
    parser.add_argument("--sets", default=os.path.join(ROOT, "../shared/evaluation"))
    parser.add_argument("--out", default=os.path.join(ROOT, "target/understanding"))
    parser.add_argument("set", nargs="*", choices=[*SETS, []], metavar="SET")
    options = parser.parse_args()
    bench = Bench(options)
    for name in options.set or SETS:
        getattr(bench, name)()


if __name__ == "__main__":
    main()
