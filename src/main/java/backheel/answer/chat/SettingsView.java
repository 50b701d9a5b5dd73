package backheel.answer.chat;

import backheel.answer.command.ChatTimeZoneLookup;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.LocalTimeFormat;
import backheel.chat.Button;
import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.schedule.DigestTime;
import backheel.schedule.QuietHours;
import backheel.store.chat.ChatLookup;
import backheel.store.chat.LinkedChats;
import backheel.store.subscription.Mutes;
import backheel.subscription.ChatSettings;
import java.util.ArrayList;
import java.util.List;

/** The view of everything a chat has chosen, in one message, with a button for each. */
final class SettingsView {
  private final ChatLookup chats;
  private final Mutes mutes;
  private final LinkedChats linkedChats;

  SettingsView(ChatLookup chats, Mutes mutes, LinkedChats linkedChats) {
    this.chats = chats;
    this.mutes = mutes;
    this.linkedChats = linkedChats;
  }

  /**
   * Shows the settings.
   *
   * @param said a note on what was just changed or asked, "" for none
   */
  Reply draw(CommandRequest request, LocalizedTexts words, String said) {
    var own = chats.settings(request.chat());
    var home = chats.settings(chats.home(request.chat()));
    var localTimeFormat =
        new LocalTimeFormat(words, ChatTimeZoneLookup.zone(chats, request.chat()), request.now());
    var reply = Reply.builder(words.language());
    reply.heading(words.text("settings.title"));
    if (!said.isEmpty()) {
      reply.paragraph(said);
    }
    item(reply, "🌐", words.text("settings.language", "name", languageName(words.language())));
    item(
        reply,
        own.paused() ? "⏸" : "🔔",
        words.text(own.paused() ? "settings.paused" : "settings.on"));
    hours(reply, words, localTimeFormat, home.hours());
    item(
        reply,
        home.clickbait() ? "📰" : "🚫",
        words.text(home.clickbait() ? "settings.clickbait" : "settings.clickbait.none"));
    item(
        reply,
        "✉",
        words.text(home.atMostOnce() ? "settings.twice.never" : "settings.twice.rather"));
    int muted = mutes.ofChat(request.chat()).size();
    if (muted > 0) {
      item(reply, "🔇", words.text("settings.mutes", "n", muted));
    }
    if (!chats.home(request.chat()).equals(request.chat())) {
      reply.smallPrint(words.text("settings.elsewhere"));
    }
    buttons(reply, words, own, home, muted, !linkedChats.linkedChats(request.chat()).isEmpty());
    return reply.mode(Reply.ReplyMode.REPLACE).build();
  }

  /** Returns the name of a language in itself; the code of one that is not supported. */
  static String languageName(String code) {
    return LocalizedTexts.LANGUAGES.contains(code)
        ? LocalizedTexts.in(code).text("language.name")
        : code;
  }

  private static void hours(
      Reply.Builder reply,
      LocalizedTexts words,
      LocalTimeFormat localTimeFormat,
      ChatSettings.Hours hours) {
    item(
        reply,
        "🕰",
        hours.zone().isEmpty()
            ? words.text("settings.zone.none", "time", localTimeFormat.clock())
            : words.text(
                "settings.zone.at",
                "zone",
                localTimeFormat.place(),
                "time",
                localTimeFormat.clock()));
    item(
        reply,
        "🌙",
        QuietHours.parse(hours.quiet())
            .map(quiet ->
                words.text(
                    "settings.quiet",
                    "from",
                    LocalTimeFormat.time(quiet.from()),
                    "to",
                    LocalTimeFormat.time(quiet.to())))
            .orElseGet(() -> words.text("settings.quiet.none")));
    item(
        reply,
        "🗞",
        DigestTime.parse(hours.digest())
            .map(digest ->
                words.text("settings.digest", "when", digest(words, localTimeFormat, digest)))
            .orElseGet(() -> words.text("settings.digest.none")));
    item(
        reply,
        "📬",
        hours.cap() > 0
            ? words.text("settings.cap", "n", hours.cap())
            : words.text("settings.cap.none"));
    item(
        reply, "⚽", words.text(hours.matchDays() ? "settings.matchday" : "settings.matchday.none"));
  }

  private static String digest(
      LocalizedTexts words, LocalTimeFormat localTimeFormat, DigestTime digest) {
    var time = LocalTimeFormat.time(digest.at());
    return digest
        .day()
        .map(day -> words.text("digest.weekly", "day", localTimeFormat.day(day), "time", time))
        .orElseGet(() -> words.text("digest.daily", "time", time));
  }

  private static void item(Reply.Builder reply, String mark, String words) {
    reply.item(mark, List.of(new TextSpan.Plain(words)), List.of());
  }

  private static void buttons(
      Reply.Builder reply,
      LocalizedTexts words,
      ChatSettings own,
      ChatSettings home,
      int muted,
      boolean joined) {
    reply.row(
        LocalizedTexts.LANGUAGES.stream()
            .map(l -> Button.command(languageName(l), "/settings language " + l))
            .toList());
    reply.row(
        own.paused()
            ? Button.command(words.text("button.resume"), "/settings resume")
            : Button.command(words.text("button.pause"), "/settings pause"),
        Button.command(words.text("button.following"), "/following"));
    reply.row(
        Button.command(words.text("button.quiet"), "/settings quiet"),
        Button.command(words.text("button.digest.hour"), "/settings digest"),
        Button.command(words.text("button.cap"), "/settings cap"));
    reply.row(
        Button.command(words.text("button.zone"), "/settings zone"),
        home.hours().matchDays()
            ? Button.command(words.text("button.matchdays.off"), "/settings matchdays off")
            : Button.command(words.text("button.matchdays"), "/settings matchdays on"));
    reply.row(
        home.clickbait()
            ? Button.command(words.text("button.clickbait.none"), "/settings clickbait off")
            : Button.command(words.text("button.clickbait"), "/settings clickbait on"),
        home.atMostOnce()
            ? Button.command(words.text("button.twice.rather"), "/settings twice rather")
            : Button.command(words.text("button.twice.never"), "/settings twice never"));
    var more = new ArrayList<Button>();
    if (muted > 0) {
      more.add(Button.command(words.text("button.mutes", "n", muted), "/unmute"));
    }
    if (joined) {
      more.add(Button.command(words.text("button.link"), "/link"));
    }
    more.add(Button.command(words.text("button.look"), "/look"));
    reply.row(more);
  }
}
