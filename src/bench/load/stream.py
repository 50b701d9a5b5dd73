#!/usr/bin/env python3
"""Reads a long stream of made-up stories through `backheel read` and tells speed and memory.

  src/bench/load/stream.py [--backheel CMD] [--stories 100000] [--length 2000]

Prints stories a minute and the resident memory of the process at every tenth of the stream.
Python 3, standard library only.
"""
import argparse
import json
import os
import random
import shlex
import subprocess
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
PEOPLE = ("Kylian Mbappé|Achraf Hakimi|Jude Bellingham|Lamine Yamal|Vinícius Júnior|Erling Haaland|Mohamed Salah|"
          "Harry Kane|Pedri|Bukayo Saka|Luka Modrić|Rodri|Jonas Verhaeg|Tom Aldersey|Pablo Ibarrola|Karim Benslimane").split("|")
SIDES = ("Morocco|France|Spain|England|Brazil|Argentina|Real Madrid|Arsenal|Liverpool|Barcelona|Bayern Munich|"
         "Paris Saint-Germain|Napoli|Juventus|Ajax|Al-Hilal").split("|")
PARTS = ("after a long spell of pressure|before a crowd that never sat down|in a match that few had expected|"
         "with ten minutes left to play|as rain fell on the old ground|on his return from a knee injury|"
         "although the first half had promised little|to the delight of the travelling supporters|"
         "while the bench shouted for a foul|under a roof that had been closed since noon").split("|")
VERBS = ("trained apart from|signed a new contract with|scored twice against|was booked against|spoke about his time at|"
         "missed a penalty for|will leave|praised the young defenders of|was asked about|returned to").split("|")
SYLLABLES = "ba ca do fe gi ho ju ka le mi no pu ra se ti vo wa ze lor mund ster bring field gate ton ham".split()
WORDS = sorted({"".join(random.Random(i).choices(SYLLABLES, k=2 + i % 2)) for i in range(12_000)})


def story(number, length, dice):
    def words(n):
        return " ".join(dice.choices(WORDS, k=n))

    title = f"{dice.choice(PEOPLE)} {dice.choice(VERBS)} {dice.choice(SIDES)} {words(3)}"
    sentences, size = [], 0
    while size < length:
        kind = dice.random()
        if kind < 0.15:
            s = f'"We thought of {words(4)} and {words(5)}," said {dice.choice(PEOPLE)}.'
        elif kind < 0.25:
            s = f"{dice.choice(SIDES)} beat {dice.choice(SIDES)} {dice.randrange(5)}-{dice.randrange(4)} {dice.choice(PARTS)}."
        else:
            s = f"{dice.choice(PEOPLE)} {dice.choice(VERBS)} {words(3)} and the {words(6)} {dice.choice(PARTS)}."
        sentences.append(s)
        size += len(s) + 1
    paragraphs = [" ".join(sentences[i:i + 3]) for i in range(0, len(sentences), 3)]
    day = 1 + number // 4000 % 28
    return {"id": f"s{number}", "text": title + "\n\n" + "\n\n".join(paragraphs), "lang": "en",
            "time": f"2026-03-{day:02d}T{number // 170 % 24:02d}:00:00Z", "outlet": f"Outlet {number % 40}"}


def resident(pid):
    with open(f"/proc/{pid}/status") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1]) // 1024
    return 0


def youngest(pid):
    """The launcher of a package may be the parent of the process that works."""
    try:
        children = open(f"/proc/{pid}/task/{pid}/children").read().split()
    except OSError:
        return pid
    return youngest(int(children[0])) if children else pid


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--backheel", default=os.path.join(ROOT, "target/backheel/bin/backheel"))
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--length", type=int, default=2_000)
    options = parser.parse_args()
    dice = random.Random(7)
    began = time.monotonic()
    process = subprocess.Popen([*shlex.split(options.backheel), "read", "--article"],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed():
        for number in range(options.stories):
            process.stdin.write(json.dumps(story(number, options.length, dice)).encode() + b"\n")
        process.stdin.close()

    threading.Thread(target=feed, daemon=True).start()
    seen, clusters, last, at = 0, set(), began, 0
    step = max(1, options.stories // 10)
    for line in process.stdout:
        seen += 1
        report = json.loads(line) if seen % 50 == 0 else None
        if report:
            clusters.add(report.get("cluster"))
        if seen % step == 0:
            now = time.monotonic()
            print(f"{seen:8d} stories  {60 * (seen - at) / (now - last):8.0f} a minute  "
                  f"{resident(youngest(process.pid)):5d} MiB", flush=True)
            last, at = now, seen
    process.wait()
    print(f"all: {60 * seen / (time.monotonic() - began):.0f} a minute, exit {process.returncode}, "
          f"{len(clusters)} stories among every fiftieth report")


if __name__ == "__main__":
    main()
