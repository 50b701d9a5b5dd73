#!/usr/bin/env python3
"""An hour among hostile feeds and people who flood, measured from outside: the packaged bot, 200
feeds of which ten are hostile, 50 chats of which three flood.

    mvn -q -Pdist -DskipTests package
    python3 src/bench/load/soak.py --out RESULTS [--minutes 60] [--home DIR] [--jcmd JCMD]

Telegram and the feeds are played here, each feed from a loopback address of its own. Told every ten minutes and at the end: errors in the log, how long the
others wait for an answer, the live heap after a full collection, resident memory, and which hostile
sources `/status` names.
"""
import argparse
import collections
import gzip
import http.server
import json
import os
import pathlib
import random
import re
import shutil
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

FEEDS, PRIVATE, CHATS, FLOODERS = 200, 100, 50, 3
FIRST_CHAT, FIRST_FLOODER = 1_000, 2_000
FEED_PORT, WEB_PORT = 18_480, 18_481
SIDES = ["France", "Morocco", "Brazil", "Spain", "Japan", "Ghana", "Canada", "Poland", "Mexico", "Senegal"]
PLAYERS = ["Hakimi", "Kylian Mbappé", "Luka Modric", "Lionel Messi", "Harry Kane", "Pedri", "Sofyan Amrabat"]
ASKED = ["/help", "/latest", "/player hakimi", "/team france", "/match morocco", "/quotes mbappe", "/search ground",
         "/following", "/status"]


def rss(title, items):
    entries = "".join("<item><title>%s</title><link>%s</link><guid>%s</guid><description>%s</description></item>"
                      % item for item in items)
    return ("<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>%s</title>"
            "<link>http://example.org/</link>%s</channel></rss>" % (title, entries)).encode()


def article(seed):
    """A short story of our own making."""
    rng = random.Random(seed)
    home, away = rng.sample(SIDES, 2)
    who, goals = rng.choice(PLAYERS), (rng.randint(0, 4), rng.randint(0, 4))
    title = "%s %d-%d %s: %s in the thick of it (%d)" % (home, goals[0], goals[1], away, who, seed)
    text = ("%s met %s on match day %d. “We knew what was coming,” said %s. " % (home, away, seed % 38, who)
            + "The ground was full and the second half began late. " * rng.randint(1, 12))
    return title, text


class Hostile:
    """Ten ways to hurt whoever reads a feed; each changes with every visit, so that none is skipped as known."""

    def __init__(self):
        self.visit = collections.Counter()

    def body(self, kind, base):
        self.visit[kind] += 1
        n = self.visit[kind]

        def one(title, text):
            return rss("Hostile " + kind, [(title, "%s/%s/%d" % (base, kind, n), "%s-%d" % (kind, n), text)])

        return {
            "stamp": lambda: one("update %d " % n + "h " * 900 + "x", "update " + "h, " * 900 + "x"),
            "digits": lambda: one("News %d" % n, "1" * 100_000),
            "scores": lambda: one("Scores %d" % n, "France 1-0 Morocco " * 6_000),
            "live": lambda: one("LIVE %d" % n, "LIVE: " * 20_000),
            "arabic": lambda: one("%d" % n, "قال محمد صلاح " * 8_000),
            "comments": lambda: b"<!-- x -->" * 20_000 + one("Comments %d" % n, "text"),
            "deep": lambda: one("Deep %d" % n, "&lt;div&gt;" * 60_000 + "text"),
            "entries": lambda: rss("Hostile entries", [("t%d" % i, "%s/e/%d/%d" % (base, n, i), "e%d-%d" % (n, i), "x")
                                                       for i in range(25_000)]),
            "bomb": lambda: gzip.compress(b"<rss><channel><title>bomb</title>" + b" " * 60_000_000, 9),
            "links": lambda: ("<!doctype html><title>Links</title>" + "".join(
                "<a href='/%s/%d-%d/a-story-of-%d/'>A story of a long day %d</a>" % ("-" * 400, n, i, i, i)
                for i in range(3_000))).encode(),
        }[kind]()


KINDS = ["stamp", "digits", "scores", "live", "arabic", "comments", "deep", "entries", "bomb", "links"]


class Farm:
    """200 feeds, a host each; the first ten are hostile, the last hundred are added by chats."""

    def __init__(self):
        self.hostile, self.published, self.lock = Hostile(), collections.defaultdict(list), threading.Lock()
        self.served, self.number = collections.Counter(), 0
        farm = self

        class Handler(http.server.BaseHTTPRequestHandler):
            # Head and body of an answer are two writes: the second must not wait for the first to arrive.
            protocol_version, disable_nagle_algorithm = "HTTP/1.1", True

            def log_message(self, *args):
                pass

            def do_GET(self):
                farm.answer(self)

        class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
            daemon_threads, request_queue_size = True, 256

            def handle_error(self, request, address):
                pass  # a reader that hangs up on a bomb is right

        self.server = Server(("0.0.0.0", FEED_PORT), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @staticmethod
    def address(number):
        return "http://127.0.%d.%d:%d/feed.xml" % (20 + number // 200, 1 + number % 200, FEED_PORT)

    def publish(self, feed):
        with self.lock:
            self.number += 1
            title, text = article(self.number)
            items = self.published[feed]
            items.insert(0, (title, "http://example.org/%d/%d" % (feed, self.number), "g%d" % self.number, text))
            del items[20:]

    def answer(self, request):
        host = request.headers.get("Host", "").split(":")[0].split(".")
        feed = (int(host[2]) - 20) * 200 + int(host[3]) - 1 if len(host) == 4 else -1
        if request.path == "/robots.txt" or feed < 0:
            request.send_error(404)
            return
        self.served[feed] += 1
        if feed < len(KINDS):
            body = self.hostile.body(KINDS[feed], "http://example.org")
        else:
            with self.lock:
                body = rss("Outlet %d" % feed, list(self.published[feed]))
        request.send_response(200)
        page = feed < len(KINDS) and KINDS[feed] == "links"
        request.send_header("Content-Type", ("text/html" if page else "application/rss+xml") + "; charset=utf-8")
        if feed < len(KINDS) and KINDS[feed] == "bomb":
            request.send_header("Content-Encoding", "gzip")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)


class Telegram:
    """As much of the Bot API as the bot uses here; every message that arrives is written down with its moment."""

    TOKEN = "7000000001:AAsoaksoaksoaksoaksoaksoaksoaksoak"

    def __init__(self):
        self.updates, self.news, self.sent, self.polled = [], threading.Condition(), [], False
        self.number = self.message = 0
        telegram = self

        class Handler(http.server.BaseHTTPRequestHandler):
            # Head and body of an answer are two writes: the second must not wait for the first to arrive.
            protocol_version, disable_nagle_algorithm = "HTTP/1.1", True

            def log_message(self, *args):
                pass

            def do_POST(self):
                telegram.answer(self)

            do_GET = do_POST

        class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
            daemon_threads, request_queue_size = True, 256

            def handle_error(self, request, address):
                pass  # a poll that ends with the bot

        self.server = Server(("127.0.0.1", 0), Handler)
        self.api = "http://127.0.0.1:%d" % self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, request):
        method = request.path.rsplit("/", 1)[-1].lower()
        raw = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        given = {}
        if request.headers.get("Content-Type", "").startswith("application/json"):
            given = json.loads(raw or b"{}")
        elif b"name=\"chat_id\"" in raw:
            given = {"chat_id": re.search(rb'name="chat_id".*?\r\n\r\n(-?\d+)', raw, re.S).group(1).decode()}
        result = True
        if method == "getme":
            result = {"id": 7000000001, "is_bot": True, "first_name": "Soak", "username": "soak_bot",
                      "can_join_groups": True, "supports_inline_queries": True}
        elif method == "getupdates":
            result = self.poll(int(given.get("offset") or 0), min(20, int(given.get("timeout") or 0)))
        elif (method.startswith("send") and method != "sendchataction") or method.startswith("editmessage"):
            result = self.take(method, int(given.get("chat_id") or 0))
        body = json.dumps({"ok": True, "result": result}).encode()
        request.send_response(200)
        request.send_header("Content-Type", "application/json")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    def take(self, method, chat):
        now = time.time()
        with self.news:
            self.message += 1
            number = self.message
            self.sent.append((now, chat, method))
        return {"message_id": number, "date": int(now), "chat": {"id": chat, "type": "private", "first_name": "A"},
                "text": "taken"}

    def poll(self, offset, patience):
        with self.news:
            self.polled = True
            self.updates = [update for update in self.updates if update["update_id"] >= offset]
            if not self.updates:
                self.news.wait(patience)
            return self.updates[:100]

    def say(self, chat, text):
        """Returns the moment from which on the bot can know of it."""
        person = {"id": chat, "is_bot": False, "first_name": "P%d" % chat, "language_code": "en"}
        with self.news:
            self.number += 1
            self.message += 1
            self.updates.append({"update_id": self.number, "message": {
                "message_id": self.message, "date": int(time.time()), "text": text, "from": person,
                "chat": {"id": chat, "type": "private", "first_name": person["first_name"]}}})
            self.news.notify_all()
        return time.time()

    def new(self):
        with self.news:
            came, self.sent = self.sent, []
        return came


def configuration():
    lines = ["sources:"]
    for feed in range(FEEDS - PRIVATE):
        name = "Hostile " + KINDS[feed] if feed < len(KINDS) else "Outlet %d" % feed
        kind = "page" if name == "Hostile links" else "feed"
        lines.append("  - {%s: '%s', name: '%s'}" % (kind, Farm.address(feed), name))
    return "\n".join(lines + [
        "samples: false",
        "fetch: {minimumInterval: 60s, allowAddresses: [127.0.0.0/8]}",
        "platforms: {discord: {enabled: false}}", ""])


class Soak:
    """One run."""

    def __init__(self, given):
        self.given, self.farm, self.telegram = given, Farm(), Telegram()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="soak"))
        (self.folder / "backheel.yml").write_text(configuration(), encoding="utf-8")
        environment = dict(os.environ, BACKHEEL_TELEGRAM_TOKEN=Telegram.TOKEN,
                           BACKHEEL_TELEGRAM_API=self.telegram.api)
        self.log = pathlib.Path(given.out) / "soak.log"
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self.bot = subprocess.Popen(
            [pathlib.Path(given.home) / "bin/backheel", "run", "--config", self.folder / "backheel.yml",
             "--data", self.folder / "data", "--port", str(WEB_PORT)],
            env=environment, stdout=subprocess.DEVNULL, stderr=open(self.log, "w"))
        self.waiting, self.waits, self.unanswered = {}, [], 0
        self.messages = collections.Counter()
        self.last_status, self.heaps, self.ended = "", [], False

    def ready(self):
        while not self.telegram.polled:
            if self.bot.poll() is not None:
                sys.exit("the bot ended with code %d" % self.bot.returncode)
            time.sleep(0.1)

    def collect(self):
        for at, chat, method in self.telegram.new():
            self.messages[chat] += 1
            if chat in self.waiting and method.startswith("send"):
                self.waits.append(1e3 * (at - self.waiting.pop(chat)))

    def watch(self):
        while not self.ended:
            self.collect()
            now = time.time()
            for chat, asked in list(self.waiting.items()):
                if now - asked > 20:
                    self.waiting.pop(chat, None)
                    self.unanswered += 1
            time.sleep(0.05)

    def flood(self, chat):
        rng = random.Random(chat)
        while not self.ended:
            line = rng.choice(ASKED + ["/subscribe http://127.0.30.%d:%d/feed.xml" % (rng.randint(1, 250), FEED_PORT),
                                       "x" * 4_000, "/search " + "a " * 500, "/card 1", "/read 1"])
            self.telegram.say(chat, line)
            time.sleep(0.05)

    def publish(self):
        rng = random.Random(5)
        while not self.ended:
            self.farm.publish(rng.randrange(len(KINDS), FEEDS))
            time.sleep(2)

    def ask(self):
        """The others ask in turn; alerts go to chats that never ask, so that no alert is taken for an answer."""
        rng = random.Random(9)
        askers = [FIRST_CHAT + i for i in range((CHATS - FLOODERS) // 2)]
        while not self.ended:
            chat = rng.choice(askers)
            if chat not in self.waiting:
                line = rng.choice(ASKED)
                self.waiting[chat] = time.time()
                self.waiting[chat] = self.telegram.say(chat, line)
            time.sleep(0.5)

    def set_up(self):
        followers = [FIRST_CHAT + i for i in range((CHATS - FLOODERS) // 2, CHATS - FLOODERS)]
        for feed in range(len(KINDS), FEEDS):
            self.farm.publish(feed)
        for chat in followers:
            self.telegram.say(chat, "/follow " + random.Random(chat).choice(["hakimi", "mbappe", "france", "morocco"]))
        # A few feeds each, as people add them: not all at once.
        for index, feed in enumerate(range(FEEDS - PRIVATE, FEEDS)):
            self.telegram.say(followers[index % len(followers)], "/subscribe " + self.farm.address(feed))
            time.sleep(0.7)

    def jcmd(self, *words):
        return subprocess.run([self.given.jcmd, str(self.jvm()), *words], capture_output=True, text=True).stdout

    def jvm(self):
        children = subprocess.run(["pgrep", "-P", str(self.bot.pid)], capture_output=True, text=True).stdout.split()
        return int(children[0]) if children else self.bot.pid

    @staticmethod
    def status():
        """What the operator sees, in the web chat on the same machine."""
        seen = ""
        for page in ("/status", "/status 2", "/status 3", "/status 4"):
            body = json.dumps({"chat": "operator", "language": "en", "text": page}).encode()
            request = urllib.request.Request("http://127.0.0.1:%d/api/ask" % WEB_PORT, body,
                                             {"Content-Type": "application/json"})
            try:
                with urllib.request.urlopen(request, timeout=20) as answer:
                    seen += answer.read().decode() + "\n"
            except OSError as e:
                seen += "/status was not answered: %s\n" % e
        return seen

    def told(self, minute):
        self.jcmd("GC.run")
        time.sleep(1)
        info = self.jcmd("GC.heap_info")
        used = sum(int(k) for k in re.findall(r"total \d+K, used (\d+)K", info)) / 1024
        status = pathlib.Path("/proc/%d/status" % self.jvm()).read_text()
        resident = int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024
        self.heaps.append((minute, used))
        self.last_status = self.status()
        text = self.log.read_text(errors="replace")
        waits = sorted(self.waits) or [0]
        at = lambda share: waits[min(len(waits) - 1, int(share * len(waits)))]
        named = [kind for kind in KINDS if "Hostile " + kind in self.last_status]
        line = {
            "minute": minute, "load": round(os.getloadavg()[0], 1), "answers": len(self.waits),
            "unanswered": self.unanswered, "p50": round(at(0.5), 1), "p99": round(at(0.99), 1), "max": round(waits[-1], 1),
            "live heap MiB": round(used, 1), "resident MiB": round(resident), "errors": len(re.findall(r"\bERROR\b", text)),
            "stack traces": len(re.findall(r"^\tat ", text, re.M)), "messages": sum(self.messages.values()),
            "to flooders": sum(n for c, n in self.messages.items() if c >= FIRST_FLOODER),
            "visits to hostile": {k: self.farm.served[i] for i, k in enumerate(KINDS)}, "named in /status": named}
        print(json.dumps(line), flush=True)
        (pathlib.Path(self.given.out) / "status.txt").write_text(self.last_status)

    def run(self):
        self.ready()
        threading.Thread(target=self.watch, daemon=True).start()
        self.set_up()
        for work in [self.ask, self.publish] + [lambda c=FIRST_FLOODER + i: self.flood(c) for i in range(FLOODERS)]:
            threading.Thread(target=work, daemon=True).start()
        begun = time.time()
        for minute in range(1, self.given.minutes + 1):
            while time.time() < begun + 60 * minute:
                if self.bot.poll() is not None:
                    sys.exit("the bot ended with code %d" % self.bot.returncode)
                time.sleep(0.5)
            if minute % 10 == 0 or minute in (1, 5) or minute == self.given.minutes:
                self.told(minute)
        self.ended = True

    def close(self):
        self.ended = True
        self.bot.terminate()
        try:
            print("ended with code", self.bot.wait(30))
        except subprocess.TimeoutExpired:
            self.bot.kill()
            print("had to be killed")
        shutil.rmtree(self.folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--home", default=str(pathlib.Path(__file__).resolve().parents[3] / "target/backheel"))
    parser.add_argument("--jcmd", default="jcmd")
    soak = Soak(parser.parse_args())
    try:
        soak.run()
    finally:
        soak.close()


if __name__ == "__main__":
    main()
