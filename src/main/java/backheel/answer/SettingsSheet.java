package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.chat.Wording;
import backheel.store.Chats;
import backheel.store.Links;
import backheel.store.Mutes;
import backheel.subscription.rhythm.DigestTime;
import backheel.subscription.rhythm.QuietHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws everything a chat has chosen, in one message, with a button for each. */
final class SettingsSheet {
  /** Each language by its own name. */
  static final Map<String, String> NAMES =
      Map.of("en", "English", "fr", "Français", "es", "Español", "ar", "العربية");

  private final Chats chats;
  private final Mutes mutes;
  private final Links links;

  SettingsSheet(Chats chats, Mutes mutes, Links links) {
    this.chats = chats;
    this.mutes = mutes;
    this.links = links;
  }

  /**
   * The sheet.
   *
   * @param said a word on what was just changed or asked, "" for none
   */
  Reply draw(Asked asked, Wording words, String said) {
    var own = chats.settings(asked.chat());
    var home = chats.settings(chats.home(asked.chat()));
    var local = new Local(words, ClockOf.zone(chats, asked.chat()), asked.now());
    var reply = Reply.builder(words.language());
    reply.heading(words.say("settings.title"));
    if (!said.isEmpty()) {
      reply.paragraph(said);
    }
    item(
        reply,
        "🌐",
        words.say("settings.language", "name", NAMES.getOrDefault(words.language(), "")));
    item(
        reply,
        own.paused() ? "⏸" : "🔔",
        words.say(own.paused() ? "settings.paused" : "settings.on"));
    hours(reply, words, local, home.hours());
    item(
        reply,
        home.bait() ? "📰" : "🚫",
        words.say(home.bait() ? "settings.bait" : "settings.bait.none"));
    item(reply, "✉", words.say(home.once() ? "settings.twice.never" : "settings.twice.rather"));
    int muted = mutes.of(asked.chat()).size();
    if (muted > 0) {
      item(reply, "🔇", words.say("settings.mutes", "n", muted));
    }
    if (!chats.home(asked.chat()).equals(asked.chat())) {
      reply.small(words.say("settings.elsewhere"));
    }
    buttons(reply, words, own, home, muted, !links.joined(asked.chat()).isEmpty());
    return reply.manner(Reply.Manner.REPLACE).reply();
  }

  private static void hours(Reply.Builder reply, Wording words, Local local, Chats.Hours hours) {
    item(
        reply,
        "🕰",
        hours.zone().isEmpty()
            ? words.say("settings.zone.none", "time", local.clock())
            : words.say("settings.zone.at", "zone", local.place(), "time", local.clock()));
    item(
        reply,
        "🌙",
        QuietHours.read(hours.quiet())
            .map(quiet ->
                words.say(
                    "settings.quiet",
                    "from",
                    Local.time(quiet.from()),
                    "to",
                    Local.time(quiet.to())))
            .orElseGet(() -> words.say("settings.quiet.none")));
    item(
        reply,
        "🗞",
        DigestTime.read(hours.digest())
            .map(digest -> words.say("settings.digest", "when", digest(words, local, digest)))
            .orElseGet(() -> words.say("settings.digest.none")));
    item(
        reply,
        "📬",
        hours.cap() > 0
            ? words.say("settings.cap", "n", hours.cap())
            : words.say("settings.cap.none"));
    item(reply, "⚽", words.say(hours.matchDays() ? "settings.matchday" : "settings.matchday.none"));
  }

  private static String digest(Wording words, Local local, DigestTime digest) {
    var time = Local.time(digest.at());
    return digest
        .day()
        .map(day -> words.say("digest.weekly", "day", local.day(day), "time", time))
        .orElseGet(() -> words.say("digest.daily", "time", time));
  }

  private static void item(Reply.Builder reply, String mark, String words) {
    reply.item(mark, List.of(new Run.Plain(words)), List.of());
  }

  private static void buttons(
      Reply.Builder reply,
      Wording words,
      Chats.Settings own,
      Chats.Settings home,
      int muted,
      boolean joined) {
    reply.row(
        Wording.LANGUAGES.stream()
            .map(l -> Button.says(NAMES.getOrDefault(l, l), "/settings language " + l))
            .toList());
    reply.row(
        own.paused()
            ? Button.says(words.say("button.resume"), "/settings resume")
            : Button.says(words.say("button.pause"), "/settings pause"),
        Button.says(words.say("button.following"), "/following"));
    reply.row(
        Button.says(words.say("button.quiet"), "/settings quiet"),
        Button.says(words.say("button.digest.hour"), "/settings digest"),
        Button.says(words.say("button.cap"), "/settings cap"));
    reply.row(
        Button.says(words.say("button.zone"), "/settings zone"),
        home.hours().matchDays()
            ? Button.says(words.say("button.matchdays.off"), "/settings matchdays off")
            : Button.says(words.say("button.matchdays"), "/settings matchdays on"));
    reply.row(
        home.bait()
            ? Button.says(words.say("button.bait.none"), "/settings clickbait off")
            : Button.says(words.say("button.bait"), "/settings clickbait on"),
        home.once()
            ? Button.says(words.say("button.twice.rather"), "/settings twice rather")
            : Button.says(words.say("button.twice.never"), "/settings twice never"));
    var more = new ArrayList<Button>();
    if (muted > 0) {
      more.add(Button.says(words.say("button.mutes", "n", muted), "/unmute"));
    }
    if (joined) {
      more.add(Button.says(words.say("button.link"), "/link"));
    }
    more.add(Button.says(words.say("button.look"), "/look"));
    reply.row(more);
  }
}
