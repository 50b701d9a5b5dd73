package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.chat.Wording;
import backheel.store.Chats;
import backheel.store.Wishes;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code /settings}: language, pause, clickbait and what is muted, in one message edited in place.
 */
final class SettingsCommand implements Command {
  /** Each language by its own name. */
  static final Map<String, String> NAMES =
      Map.of("en", "English", "fr", "Français", "es", "Español", "ar", "العربية");

  private final Chats chats;
  private final Wishes wishes;
  private final Names names;

  SettingsCommand(Chats chats, Wishes wishes, Names names) {
    this.chats = chats;
    this.wishes = wishes;
    this.names = names;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("language", "pause", "resume", "stop", "lang");
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public Reply answer(Asked asked) {
    var wish = asked.argument().toLowerCase(Locale.ROOT);
    var words = asked.words();
    if (wish.startsWith("language ") && Wording.LANGUAGES.contains(wish.substring(9).strip())) {
      words = Wording.in(wish.substring(9).strip());
      chats.setLanguage(asked.chat(), words.language());
    } else if (wish.equals("pause") || wish.equals("resume")) {
      chats.setPaused(asked.chat(), wish.equals("pause"));
    } else if (wish.equals("clickbait on") || wish.equals("clickbait off")) {
      chats.setBait(asked.chat(), wish.endsWith("on"));
    } else if (wish.startsWith("unmute ")) {
      wishes.unmute(asked.chat(), wish.substring(7).strip());
    }
    return draw(asked, words);
  }

  private Reply draw(Asked asked, Wording words) {
    var settings = chats.settings(asked.chat());
    var reply = Reply.builder(words.language());
    reply.heading(words.say("settings.title"));
    reply.item(
        "🌐",
        List.of(
            new Run.Plain(
                words.say("settings.language", "name", NAMES.getOrDefault(words.language(), "")))),
        List.of());
    reply.item(
        settings.paused() ? "⏸" : "🔔",
        List.of(new Run.Plain(words.say(settings.paused() ? "settings.paused" : "settings.on"))),
        List.of());
    reply.item(
        settings.bait() ? "📰" : "🚫",
        List.of(new Run.Plain(words.say(settings.bait() ? "settings.bait" : "settings.bait.none"))),
        List.of());
    reply.row(
        Wording.LANGUAGES.stream()
            .map(l -> Button.says(NAMES.getOrDefault(l, l), "/settings language " + l))
            .toList());
    reply.row(
        settings.paused()
            ? Button.says(words.say("button.resume"), "/settings resume")
            : Button.says(words.say("button.pause"), "/settings pause"),
        Button.says(words.say("button.following"), "/following"));
    reply.row(
        settings.bait()
            ? Button.says(words.say("button.bait.none"), "/settings clickbait off")
            : Button.says(words.say("button.bait"), "/settings clickbait on"));
    muted(asked, words, reply);
    return reply.manner(Reply.Manner.REPLACE).reply();
  }

  private void muted(Asked asked, Wording words, Reply.Builder reply) {
    for (var key : wishes.muted(asked.chat())) {
      var name = names.byKey(key).map(asked.telling()::shortName).orElse(key);
      reply.item(
          "🔇", List.of(new Run.Plain(words.say("settings.muted", "name", name))), List.of());
      reply.row(Button.says(words.say("button.unmute", "name", name), "/settings unmute " + key));
    }
  }
}
