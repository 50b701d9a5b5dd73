#!/usr/bin/env python3
"""Holds Backheel's feed reader against the public suites of feed readers.

    python3 src/bench/evaluation/conformance.py [--suites DIR] [--only feedparser,gofeed,feed-rs] [--list]

Suites: feedparser's (BSD-2), gofeed's (MIT) and feed-rs' (MIT). Their package clients (pip, go, cargo) fetch them into
DIR, which lies outside the project; nothing of them is committed. Run `mvn -B test-compile` first.

Every expectation is translated into what Backheel keeps of a feed: title, language; and of an entry: title, link, id,
date, text, author, picture. An expectation on anything else (generator, clouds, ratings, geography ...) does not apply.
Text is compared without markup and blanks, because Backheel shows plain text. The exceptions with their reasons stand in
EXCEPTIONS below: they are counted as failures that are meant.
"""
from __future__ import annotations

import argparse
import ast
import collections
import html
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
FEEDPARSER = "6.0.14"
GOFEED = "v1.4.2"
FEED_RS = "3.0.0"

# Pattern of the case's name -> why Backheel reads it otherwise.
EXCEPTIONS: list[tuple[str, str]] = [
    (r"rss_2.0_relurl_1", "a content without a word, such as three dots, does not hide the summary"),
    (r"wellformed/cdf/", "CDF, which no outlet has offered since about 2000, is not read"),
    (r"entry_content_and_summary|item_(description_and_summary|summary_and_description)|version_json_1",
     "one body is kept, the longest: the summary beside a content is not shown"),
    (r"(created|updated)_multiple_values|published_parsed_date_overwriting",
     "of several dates of one kind the first counts, not the last"),
    (r"(rdf|rss_channel)_item_links", "of several links of one kind the first counts, not the last"),
    (r"entities/[lr]ang", "the entity means what HTML 5 says, not what HTML 4 said"),
    (r"entry_id_xml_base|http_entry_id_base", "an id is compared and never followed, so it stays as written"),
    (r"entity_in_doctype", "entities that a document declares itself are never expanded"),
    (r"http_content_language", "a server's language is often that of its own pages"),
    (r"item_media_title2", "the first of two titles counts"),
    (r"not_a_doctype|bozo_linenoise", "noise that is no text"),
    (r"item_image_link_conflict", "a host is written in lower case"),
    (r"illformed/always_strip_doctype", "what declares itself an HTML page is read as a page"),
    (r"atom_relative|rss_1.0_example_1", "relative links are resolved"),
    (r"atom_example_3|rss_2.0_(rps|wirecutter)", "links lead to the outlet itself, without the tracking"),
]


class Case:
    """A feed with the values a suite expects of it: (path, value), path = ("feed"|index, field)."""

    def __init__(self, suite: str, file: Path, name: str, expected: list, charset="", url="", group=""):
        self.suite, self.file, self.name, self.expected = suite, file, name, expected
        self.charset, self.url = charset, url or "http://127.0.0.1:8097/feeds/feed.xml"
        self.group = group


# ------------------------------------------------------------------------------------------------ fetching


def run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def fetch_feedparser(folder: Path) -> Path:
    root = folder / f"feedparser-{FEEDPARSER}"
    if not root.exists():
        run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:",
             f"feedparser=={FEEDPARSER}"], folder)
        run(["tar", "xzf", f"feedparser-{FEEDPARSER}.tar.gz"], folder)
    return root / "tests"


def fetch_gofeed(folder: Path) -> Path:
    module = folder / "gofeed"
    module.mkdir(exist_ok=True)
    (module / "go.mod").write_text("module suites\n")
    found = subprocess.run(["go", "mod", "download", "-json", f"github.com/mmcdole/gofeed@{GOFEED}"],
                           cwd=module, check=True, capture_output=True, text=True).stdout
    return Path(json.loads(found)["Dir"]) / "testdata"


def fetch_feed_rs(folder: Path) -> Path:
    package = folder / "feed-rs"
    (package / "src").mkdir(parents=True, exist_ok=True)
    (package / "src" / "lib.rs").touch()
    (package / "Cargo.toml").write_text(f'[package]\nname = "suites"\nversion = "0.1.0"\nedition = "2021"\n'
                                        f'[dependencies]\nfeed-rs = "={FEED_RS}"\n')
    found = subprocess.run(["cargo", "metadata", "--format-version", "1"], cwd=package, check=True,
                           capture_output=True, text=True).stdout
    manifest = next(p["manifest_path"] for p in json.loads(found)["packages"] if p["name"] == "feed-rs")
    return Path(manifest).parent / "fixture"


# ------------------------------------------------------------------------------------------------ feedparser

KEYS = {"title": "title", "link": "link", "id": "id", "guid": "id", "description": "text", "summary": "text",
        "author": "author", "published_parsed": "date", "updated_parsed": "date", "created_parsed": "date"}


def decoded(raw: bytes) -> str:
    """The text of a case, whatever its encoding: the expectation stands in a comment at its head."""
    for encoding in ("utf-8", "utf-16", "utf-32", "cp037", "latin-1"):
        try:
            text = raw.decode(encoding)
        except (UnicodeDecodeError, UnicodeError):
            continue
        if "Expect:" in text:
            return text
    for encoding in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp500"):
        text = raw.decode(encoding, "replace")
        if "Expect:" in text:
            return text
    return raw.decode("latin-1")


def path_of(node: ast.AST) -> tuple:
    parts = []
    while True:
        if isinstance(node, ast.Subscript):
            parts.append(ast.literal_eval(node.slice))
            node = node.value
        elif isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        else:
            break
    return tuple([node.id] + parts[::-1]) if isinstance(node, ast.Name) else ()


def comparisons(expression: str) -> list:
    found = []
    try:
        tree = ast.parse(expression.strip(), mode="eval")
    except SyntaxError:
        return found
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and isinstance(node.ops[0], ast.Eq):
            try:
                found.append((path_of(node.left), ast.literal_eval(node.comparators[0])))
            except (ValueError, SyntaxError):
                continue
    return found


def translated(path: tuple, value) -> tuple | None:
    if path[:1] == ("feed",):
        if path[1:] in (("title",), ("title_detail", "value")):
            return ("feed", "title"), value
        return (("feed", "language"), value) if path[1:] == ("language",) else None
    if path[:1] != ("entries",) or len(path) < 3 or not isinstance(path[1], int):
        return None
    index, rest = path[1], path[2:]
    if len(rest) == 1 and rest[0] in KEYS:
        field = KEYS[rest[0]]
        if field == "date":
            whole = tuple(value) + (0,) * (9 - len(value))
            value = time.strftime("%Y-%m-%dT%H:%M:%SZ", whole)
        return (index, field), value
    if rest in (("title_detail", "value"),):
        return (index, "title"), value
    if rest in (("summary_detail", "value"), ("content", 0, "value")):
        return (index, "text"), value
    return None


def feedparser_cases(root: Path):
    for file in sorted(root.rglob("*.xml")):
        raw = file.read_bytes()
        text = decoded(raw)
        match = re.search(r"Expect:\s*(.*?)\s*-->", text, re.S)
        if not match:
            continue
        expected = [t for t in (translated(p, v) for p, v in comparisons(match.group(1))) if t]
        charset, url = "", "http://127.0.0.1:8097/tests/" + str(file.relative_to(root))
        for name, value in re.findall(r"Header:\s*([\w-]+):\s*(.*)", text):
            if name.lower() == "content-type":
                label = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", value)
                charset = label.group(1) if label else charset
            elif name.lower() == "content-location":
                url = value.strip()
        group = file.parent.name
        yield Case("feedparser", file, str(file.relative_to(root)), expected, charset, url, group)


# ------------------------------------------------------------------------------------------------ gofeed


def first(values):
    return values[0] if values else None


def gofeed_cases(root: Path):
    for file in sorted(root.rglob("*.json")):
        group = "/".join(file.relative_to(root).parts[:2])
        if group.endswith("/json") or file.name.endswith("_expected.json"):
            if not file.name.endswith("_expected.json"):
                continue
            source = file.with_name(file.name.replace("_expected.json", ".json"))
        else:
            source = file.with_suffix(".xml")
        if not source.exists():
            continue
        try:
            wanted = json.loads(file.read_text())
        except ValueError:
            continue
        expected = []
        if wanted.get("title"):
            expected.append((("feed", "title"), wanted["title"]))
        if wanted.get("language"):
            expected.append((("feed", "language"), wanted["language"]))
        for index, item in enumerate(wanted.get("items") or wanted.get("entries") or []):
            for key, field in (("title", "title"), ("guid", "id"), ("id", "id"), ("link", "link")):
                if isinstance(item.get(key), str):
                    expected.append(((index, field), item[key]))
            date = item.get("publishedParsed") or item.get("pubDateParsed") or item.get("updatedParsed")
            if date:
                expected.append(((index, "date"), date))
            text = item.get("content") or item.get("description") or item.get("summary")
            if isinstance(text, dict):
                text = text.get("value")
            if isinstance(text, str):
                expected.append(((index, "text"), text))
        yield Case("gofeed", source, str(file.relative_to(root)), expected, group=group)


# ------------------------------------------------------------------------------------------------ feed-rs


def feed_rs_cases(root: Path):
    for file in sorted(root.rglob("*.serde.json")):
        stem = file.name.removesuffix(".serde.json")
        source = next((file.with_name(stem + end) for end in (".xml", ".json") if file.with_name(stem + end).exists()), None)
        if source is None:
            continue
        wanted = json.loads(file.read_text())
        expected = []
        if wanted.get("title"):
            expected.append((("feed", "title"), wanted["title"]["content"]))
        for index, entry in enumerate(wanted["entries"]):
            expected += feed_rs_entry(index, entry)
        yield Case("feed-rs", source, str(source.relative_to(root)), expected, group=source.relative_to(root).parts[0])


def feed_rs_entry(index: int, entry: dict):
    if entry.get("title"):
        yield (index, "title"), entry["title"]["content"]
    links = [link["href"] for link in entry["links"] if (link.get("rel") or "alternate") == "alternate"]
    if links:
        yield (index, "link"), links[0]
    date = entry.get("published") or entry.get("updated")
    if date:
        yield (index, "date"), date
    text = (entry.get("content") or {}).get("body") or (entry.get("summary") or {}).get("content")
    if text:
        yield (index, "text"), text


# ------------------------------------------------------------------------------------------------ judging


def bare(text: str) -> str:
    """Text without markup, entities and blanks."""
    text = re.sub(r"(?is)<(script|style)[^>]*>.*?</\1>", "", text)
    text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    return re.sub(r"[\s\u00a0]+", "", text)


def same_moment(one: str, other: str) -> bool:
    from datetime import datetime
    def read(t):
        return datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", t.replace("Z", "+00:00"))).replace(microsecond=0)
    return read(one) == read(other)


def holds(field: str, value, got) -> bool:
    if field in ("title", "text"):
        if bare(str(got or "")) == bare(value):
            return True
        # Expectations keep escapes that people never see.
        return bare(html.unescape(str(got or ""))) == bare(html.unescape(bare(value)))
    if got is None or got == "" or got == []:
        return not value
    if field == "date":
        return same_moment(value, got)
    if field == "author":
        return any(bare(name) in bare(value) for name in got)
    if field == "link":
        return got.rstrip("/") == value.strip().rstrip("/")
    if field == "language":
        return got.replace("_", "-").lower() == value.replace("_", "-").lower()
    return got == value


def reading(cases: list[Case], reader: list[str]) -> dict[str, dict]:
    asked = "\n".join(json.dumps({"file": str(c.file), "charset": c.charset, "url": c.url}) for c in cases)
    done = subprocess.run(reader, input=asked, text=True, capture_output=True, check=True)
    return {o["file"]: o for o in map(json.loads, done.stdout.splitlines())}


def judged(case: Case, read: dict) -> list[tuple]:
    """Returns the failures of a case: (path, expected, got)."""
    failures = []
    for (where, field), value in case.expected:
        if where == "feed":
            got = read.get(field)
        else:
            entries = read.get("entries") or []
            entry = entries[where] if where < len(entries) else {}
            got = entry.get(field)
            if field == "text" and not holds(field, value, got):
                got = entry.get("summary") if holds(field, value, entry.get("summary")) else got
        if not holds(field, value, got):
            failures.append(((where, field), value, got))
    return failures


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--suites", type=Path, default=Path.home() / ".cache" / "backheel-suites")
    arguments.add_argument("--only", default="feedparser,gofeed,feed-rs")
    arguments.add_argument("--list", action="store_true", help="print every failure")
    arguments.add_argument("--reader", help="command that reads feeds, in place of Backheel's")
    chosen = arguments.parse_args()
    chosen.suites.mkdir(parents=True, exist_ok=True)
    makers = {"feedparser": lambda: feedparser_cases(fetch_feedparser(chosen.suites)),
              "gofeed": lambda: gofeed_cases(fetch_gofeed(chosen.suites)),
              "feed-rs": lambda: feed_rs_cases(fetch_feed_rs(chosen.suites))}
    cases = [case for name in chosen.only.split(",") for case in makers[name]()]
    reader = chosen.reader.split() if chosen.reader else backheel()
    read = reading(cases, reader)
    table = collections.defaultdict(collections.Counter)
    for case in cases:
        got = read.get(str(case.file), {"thrown": "no answer"})
        row = table[case.suite, case.group]
        row["cases"] += 1
        if "thrown" in got:
            row["thrown"] += 1
            print("THROWN", case.name, got["thrown"])
        if not case.expected:
            row["not applicable"] += 1
            continue
        failures = judged(case, got)
        reason = next((why for pattern, why in EXCEPTIONS if re.search(pattern, case.name)), None)
        row["applicable"] += 1
        row["right" if not failures else "exception" if reason else "wrong"] += 1
        if failures and (chosen.list and not reason):
            for where, value, found in failures:
                print(f"WRONG {case.suite} {case.name} {where}: wanted {value!r:.120}, got {found!r:.120}",
                      got.get("refused", ""))
    print_table(table)
    return 0


def print_table(table) -> None:
    columns = ["cases", "applicable", "right", "exception", "wrong", "thrown"]
    print("| suite | group | " + " | ".join(columns) + " |")
    print("|---|---|" + "---:|" * len(columns))
    totals = collections.defaultdict(collections.Counter)
    for (suite, group), row in sorted(table.items()):
        totals[suite].update(row)
        print(f"| {suite} | {group} | " + " | ".join(str(row[c]) for c in columns) + " |")
    for suite, row in totals.items():
        share = 100 * row["right"] / max(1, row["applicable"])
        print(f"| **{suite}** | {share:.1f} % right | " + " | ".join(str(row[c]) for c in columns) + " |")


def backheel() -> list[str]:
    target = PROJECT / "target"
    path = subprocess.run(["mvn", "-q", "-B", "dependency:build-classpath", "-Dmdep.outputFile=/dev/stdout"],
                          cwd=PROJECT, check=True, capture_output=True, text=True).stdout.splitlines()
    jars = next(line for line in path if ".jar" in line)
    java = os.path.join(os.environ.get("JAVA_HOME", ""), "bin", "java") if os.environ.get("JAVA_HOME") else "java"
    return [java, "-cp", f"{target / 'test-classes'}:{target / 'classes'}:{jars}", "backheel.source.feed.FeedReadings"]


if __name__ == "__main__":
    sys.exit(main())
