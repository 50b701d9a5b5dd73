#!/usr/bin/env python3
"""Delivery under load, measured from outside: runs the load harness against the packaged bot and
prints our figures beside what is asked of them.

    python3 src/bench/load/delivery.py run HARNESS --out RESULTS [--only limits,faults] [--window 5]
    python3 src/bench/load/delivery.py table RESULTS

HARNESS is the program `perfharness`. The bot is target/backheel, or another with --home DIR; make it
with `mvn -q -Pdist -DskipTests package`. The sizes and faults are those of the harness's own
matrix.sh and faults.sh, and three more without Telegram's pace. Ten to forty minutes.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PACED, FREE = "backheel.json", "backheel-unlimited.json"


class Scenario:
    """One run of the harness."""

    def __init__(self, group, name, peer, *args):
        self.group, self.name, self.peer, self.args = group, name, peer, args


def std(feeds, chats, *more, subs=None, burst=10):
    given = ["-feeds", str(feeds), "-chats", str(chats), "-burst", str(burst)]
    return given + (["-subs", str(subs)] if subs else []) + list(more)


SLOW = ("-latency", "50ms")
SCENARIOS = [
    Scenario("limits", "limits-1000-50ms", PACED, *std(10, 1000, "-limits", *SLOW, subs=1)),
    Scenario("limits", "limits-1chat-50ms", PACED, *std(10, 1, "-limits", *SLOW)),
    Scenario("limits", "limits-groups-50ms", PACED, *std(10, 20, "-groups", "-limits", *SLOW)),
    Scenario("limits", "limits-1000", PACED, *std(10, 1000, "-limits", subs=1)),
    Scenario("limits", "limits-100", PACED, *std(10, 100, "-limits", "-maxwait", "240")),
    Scenario("faults", "kill9", PACED, "-scenario", "kill9", *std(10, 50, "-latency", "20ms")),
    Scenario("faults", "api500", PACED, "-scenario", "api500", *std(10, 20)),
    Scenario("faults", "feedfault", PACED, "-scenario", "feedfault", *std(10, 5, burst=6)),
    Scenario("faults", "blocked", PACED, "-scenario", "blocked", *std(10, 10, burst=5)),
    Scenario("faults", "lostack", PACED, "-scenario", "lostack", *std(10, 20)),
    Scenario("free", "free-1000-50ms", FREE, *std(10, 1000, *SLOW, subs=1)),
    Scenario("free", "free-1000", FREE, *std(10, 1000, subs=1)),
    Scenario("free", "free-100", FREE, *std(10, 100)),
    Scenario("sizes", "startup", PACED, "-scenario", "startup"),
    Scenario("sizes", "10-1", PACED, *std(10, 1)),
    Scenario("sizes", "100-1", PACED, *std(100, 1, burst=20)),
    Scenario("sizes", "10-100", PACED, *std(10, 100)),
    Scenario("sizes", "10-1000", PACED, *std(10, 1000, subs=1)),
    Scenario("sizes", "10-1000-50ms", PACED, *std(10, 1000, *SLOW, subs=1)),
    Scenario("sizes", "1000-1", PACED, *std(1000, 1, "-interval", "20", burst=20)),
]


def rounds(result):
    return result.get("Pub") or []


def total(field):
    return lambda result: sum(r[field] for r in rounds(result))


def least(field):
    return lambda result: min(r[field] for r in rounds(result))


def most(field):
    return lambda result: max(r[field] for r in rounds(result))


def cpu(result):
    """Seconds for 1,000 deliveries, beyond what the bot needs when nothing happens."""
    return sum(r["CPUNet"] for r in rounds(result)) / max(1, sum(r["Delivered"] for r in rounds(result))) * 1000


def after_return(result):
    """Seconds from the API's return, 30 s after the stories came out, to the last arrival."""
    return max(r["FromPublish"]["max"] for r in rounds(result)) - 30


def good_feeds(result):
    """How fast the good feeds are read beside the bad ones, of how fast they were before."""
    notes = result["Notes"]
    return notes["good_polls_per_s_with_faults"] / max(0.001, notes["good_polls_per_s_before"])


def note(start):
    return lambda result: sum(v for k, v in result["Notes"].items() if k.startswith(start))


LIMIT_1000 = ("limits-1000-50ms",)
KILLS = ("kill9",)

# Scenarios (none: all), what is asked in words, the figure, and whether it is good enough.
ASKS = [
    ((), "lost: 0", total("Lost"), lambda v: v == 0),
    (LIMIT_1000, "messages a second: at least 28.5", least("Rate"), lambda v: v >= 28.5),
    (("limits-",), "answers of 429: 0", total("N429"), lambda v: v == 0),
    (("limits-",), "commands unanswered meanwhile: 0", total("HelpMissing"), lambda v: v == 0),
    (KILLS, "repeated by one kill: at most 6", most("Duplicated"), lambda v: v <= 6),
    (("api500",), "last arrival after the API's return: at most 60 s", after_return, lambda v: v <= 60),
    (("api500",), "lost of what came out afterwards: 0", note("after_outage_lost"), lambda v: v == 0),
    (("feedfault",), "speed of the good feeds beside four bad ones: at least 0.95", good_feeds, lambda v: v >= 0.95),
    (("feedfault",), "lost of the healed feeds: 0", note("healed_lost_total"), lambda v: v == 0),
    (("free-1000-50ms",), "messages a second: at least 300", least("Rate"), lambda v: v >= 300),
    (("free-", "10-100"), "CPU s for 1,000 deliveries: at most 0.17", cpu, lambda v: v <= 0.17),
]


def run(given):
    out = pathlib.Path(given.out).resolve()
    out.mkdir(parents=True, exist_ok=True)
    harness = pathlib.Path(given.harness).resolve()
    wanted = given.only.split(",") if given.only else []
    environment = dict(os.environ, BACKHEEL_HOME=str(pathlib.Path(given.home).resolve()))
    for scenario in SCENARIOS:
        if wanted and scenario.group not in wanted and scenario.name not in wanted:
            continue
        print(scenario.name, "at load %.1f" % os.getloadavg()[0], file=sys.stderr, flush=True)
        repeated = "5" if scenario.name == "startup" else str(given.rounds)
        command = [harness, "run", "-peer", HERE / scenario.peer, "-out", out / "raw", "-work", out / "work"]
        command += ["-tag", scenario.name, "-rounds", repeated, "-window", str(given.window), *scenario.args]
        said = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, text=True)
        (out / (scenario.name + ".json")).write_text(said.stdout, encoding="utf-8")
    table(given)


def table(given):
    results = {}
    for scenario in SCENARIOS:
        file = pathlib.Path(given.out) / (scenario.name + ".json")
        if file.exists():
            result = json.loads(file.read_text(encoding="utf-8"))
            if "healed_lost" in (result.get("Notes") or {}):
                result["Notes"]["healed_lost_total"] = result["Notes"]["healed_lost"]
            results[scenario.name] = result
    figures(results)
    print()
    asks(results)
    starts(results)


def figures(results):
    print("| scenario | deliveries | lost | repeated | 429 | messages/s | publish to arrival, median / max s "
          "| CPU s for 1,000 | command meanwhile, median / max ms | MiB idle / peak |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name, result in results.items():
        if not rounds(result):
            continue
        waits = [r["FromPublish"] for r in rounds(result)]
        helps = [r["HelpLoad"] for r in rounds(result)]
        rates = sorted(r["Rate"] for r in rounds(result))
        cells = [name, "%d" % total("Expected")(result), "%d" % total("Lost")(result),
                 "%d" % total("Duplicated")(result), "%d" % total("N429")(result),
                 " … ".join("%.1f" % r for r in sorted({rates[0], rates[-1]})),
                 "%.1f / %.1f" % (max(w["median"] for w in waits), max(w["max"] for w in waits))]
        if result["Scenario"] == "std":  # the harness measures these in no other
            cells += ["%.2f" % cpu(result),
                      "%.1f / %.1f" % (1e3 * max(h["median"] for h in helps), 1e3 * max(h["max"] for h in helps)),
                      "%.0f / %.0f" % (result["IdleRSS"], result["PeakRSS"])]
        else:
            cells += ["-", "-", "- / %.0f" % result["PeakRSS"]]
        print("| " + " | ".join(cells) + " |")


def asks(results):
    print("| asked | scenario | measured | |")
    print("|---|---|---|---|")
    for names, words, figure, good in ASKS:
        of = [n for n in results if rounds(results[n]) and (not names or n.startswith(names))]
        if not names and of:
            value = sum(figure(results[n]) for n in of)
            print("| %s | all %d | %g | %s |" % (words, len(of), value, verdict(good(value))))
            continue
        for name in of:
            value = figure(results[name])
            print("| %s | %s | %.3g | %s |" % (words, name, value, verdict(good(value))))
    for name, result in results.items():
        if result.get("Error"):
            print("| no error | %s | %s | missed |" % (name, result["Error"]))


def verdict(good):
    return "yes" if good else "missed"


def starts(results):
    start = results.get("startup")
    if start:
        times = sorted(start["StartUpdates"])
        print("\nStart to the first getUpdates: %.2f / %.2f / %.2f s (least, median, most of %d), "
              "%.2f CPU s, %.0f MiB." % (times[0], times[len(times) // 2], times[-1], len(times),
              sorted(start["StartCPU"])[len(times) // 2], start["IdleRSS"]))


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    doing = words.add_subparsers(required=True)
    running = doing.add_parser("run")
    running.add_argument("harness")
    running.add_argument("--out", required=True)
    running.add_argument("--home", default="target/backheel")
    running.add_argument("--only", default="", help="groups (limits, faults, free, sizes) or names of scenarios")
    running.add_argument("--rounds", type=int, default=1)
    running.add_argument("--window", type=int, default=5, help="seconds in which nothing is published")
    running.set_defaults(deed=run)
    showing = doing.add_parser("table")
    showing.add_argument("out")
    showing.set_defaults(deed=table)
    given = words.parse_args()
    given.deed(given)


main()
