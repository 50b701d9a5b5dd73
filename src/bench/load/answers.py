#!/usr/bin/env python3
"""How long people wait for an answer among many stories, measured from outside: the packaged bot on
a database that is full already, asked through the load harness's Telegram, which tells when each
question was there and when its answer came.

    mvn test -Dtest=AnswerSpeed -Dspeed.keep=target/full
    python3 src/bench/load/answers.py HARNESS --full target/full [--questions 2000] [--home DIR]

HARNESS is the program `perfharness`; the bot is target/backheel, or another with --home. Each
question comes from a chat of its own, one after the other, at most twenty a second; then fifty at
once, ten times, which is more than Telegram's thirty a second.
"""
import argparse
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

LINES = ["/latest", "/latest morocco", "/player hakimi", "/team france", "/quotes mbappe",
         "/search training ground", "/story 1234"]
CONFIGURATION = """sources: []
samples: false
fetch:
  minimumInterval: 3600s
platforms:
  discord: {enabled: false}
"""
PATIENCE = 10
APART = 0.05  # seconds: below the thirty messages a second from which on answers wait for their place


class Telegram:
    """The harness's Telegram, alone, and its control server."""

    def __init__(self, harness):
        self.process = subprocess.Popen([harness, "serve", "-feeds", "1"], stdout=subprocess.PIPE, text=True)
        said = dict(re.split(r"\s{2,}", self.process.stdout.readline().strip(), maxsplit=1) for _ in range(4))
        self.api, self.control, self.token = said["bot API"], said["control"], said["token"]
        self.chat = 5_000_000

    def call(self, path, **values):
        with urllib.request.urlopen(self.control + path + "?" + urllib.parse.urlencode(values)) as answer:
            return json.load(answer)

    def polled(self):
        return self.call("/stats")["calls"].get("getupdates", 0) > 0

    def ask(self, lines):
        """Milliseconds until the first answer to each, all asked at once; None where none came."""
        time.sleep(APART)
        first = self.call("/stats")["deliveries"]
        asked, answered = {}, {}
        for line in lines:
            self.chat += 1
            asked[self.chat] = moment(self.call("/inject", chat=self.chat, text=line))
        end = time.monotonic() + PATIENCE
        while len(answered) < len(asked) and time.monotonic() < end:
            time.sleep(0.002)
            for delivery in self.call("/deliveries", **{"from": first}) or []:
                if delivery["Chat"] in asked:
                    answered.setdefault(delivery["Chat"], moment(delivery["T"]))
        return [1e3 * (answered[chat] - at) if chat in answered else None for chat, at in asked.items()]


def moment(stamp):
    """Seconds of a stamp that has nanoseconds."""
    whole, rest, zone = re.fullmatch(r"(.*?)(\.\d+)?(Z|[+-]\d\d:\d\d)", stamp).groups()
    return datetime.datetime.fromisoformat(whole + zone.replace("Z", "+00:00")).timestamp() + float(rest or 0)


def started(home, telegram, folder):
    configuration = folder / "backheel.yml"
    configuration.write_text(CONFIGURATION, encoding="utf-8")
    environment = dict(os.environ, BACKHEEL_TELEGRAM_TOKEN=telegram.token, BACKHEEL_TELEGRAM_API=telegram.api)
    command = [home / "bin/backheel", "run", "--config", configuration, "--data", folder / "data", "--port", "0"]
    bot = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    while not telegram.polled():
        if bot.poll() is not None:
            sys.exit("the bot ended with code %d" % bot.returncode)
        time.sleep(0.05)
    return bot


def told(name, waits):
    came = sorted(wait for wait in waits if wait is not None)
    at = lambda share: came[min(len(came) - 1, int(share * len(came)))]
    print("%-34s %6d  unanswered %d  p50 %6.1f  p95 %6.1f  p99 %6.1f  max %6.1f ms"
          % (name, len(waits), len(waits) - len(came), at(0.5), at(0.95), at(0.99), came[-1]), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("harness")
    parser.add_argument("--full", required=True)
    parser.add_argument("--questions", type=int, default=2_000)
    parser.add_argument("--home", default=str(pathlib.Path(__file__).resolve().parents[3] / "target/backheel"))
    given = parser.parse_args()
    telegram = Telegram(str(pathlib.Path(given.harness).resolve()))
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        shutil.copytree(given.full, folder / "data")
        bot = started(pathlib.Path(given.home).resolve(), telegram, folder)
        try:
            print("load %.1f" % os.getloadavg()[0])
            told("the first after a start", [telegram.ask([LINES[i % len(LINES)]])[0] for i in range(300)])
            each = {line: [] for line in LINES}
            for i in range(given.questions):
                each[LINES[i % len(LINES)]].append(telegram.ask([LINES[i % len(LINES)]])[0])
            told("one by one", [wait for waits in each.values() for wait in waits])
            for line, waits in each.items():
                told("  " + line, waits)
            told("fifty at once", [w for _ in range(10) for w in telegram.ask([LINES[i % len(LINES)] for i in range(50)])])
        finally:
            bot.terminate()
            bot.wait(30)
            telegram.process.terminate()


if __name__ == "__main__":
    main()
