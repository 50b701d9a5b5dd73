package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.store.Chats;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * {@code /settings [WHAT HOW]}: everything a chat has chosen, in one message edited in place:
 * {@code /settings quiet 23-8}. The words for what can be chosen are commands too.
 */
final class SettingsCommand implements Command {
  private static final Set<String> HERE =
      Set.of("pause", "resume", "quiet", "zone", "digest", "cap", "matchdays", "twice");

  private final Chats chats;
  private final SettingsSheet sheet;
  private final HoursSettings hours;
  private final BiFunction<Asked, String, Reply> run;

  /**
   * @param run runs another command line for the same person
   */
  SettingsCommand(
      Chats chats, SettingsSheet sheet, HoursSettings hours, BiFunction<Asked, String, Reply> run) {
    this.chats = chats;
    this.sheet = sheet;
    this.hours = hours;
    this.run = run;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of(
        "language",
        "lang",
        "stop",
        "pause",
        "resume",
        "quiet",
        "zone",
        "timezone",
        "digest",
        "cap",
        "matchdays",
        "matchday",
        "twice");
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  /** Who says stop means the chat where it is said. */
  @Override
  public boolean isForTheDesk(String word) {
    return !word.equals("stop");
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("setting", false, false));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("show"),
        new Part("language", Takes.oneOf("language", "en", "fr", "es", "ar")),
        new Part("pause"),
        new Part("resume"),
        new Part("quiet", List.of(new Takes("hours", false, false))),
        new Part("zone", List.of(new Takes("place", false, false))),
        new Part("digest", List.of(new Takes("when", false, false))),
        new Part("cap", List.of(new Takes("most", false, false))),
        new Part("matchdays", Takes.oneOf("state", "on", "off")),
        new Part("clickbait", Takes.oneOf("state", "on", "off")),
        new Part("twice", Takes.oneOf("state", "never", "rather")));
  }

  /** {@code /quiet 22-7} is {@code /settings quiet 22-7}. */
  @Override
  public String argument(String word, String rest) {
    var what =
        switch (word) {
          case "stop" -> "pause";
          case "timezone" -> "zone";
          case "matchday" -> "matchdays";
          case "lang", "language" -> rest.isEmpty() ? "" : "language";
          default -> HERE.contains(word) ? word : "";
        };
    return (what + " " + rest).strip();
  }

  @Override
  public Reply answer(Asked asked) {
    var parts = asked.argument().split("\\s+", 2);
    var how = parts.length > 1 ? parts[1].strip() : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "language" -> language(asked, how.toLowerCase(Locale.ROOT));
      case "pause" -> paused(asked, true);
      case "resume" -> paused(asked, false);
      case "clickbait", "bait" -> bait(asked, how);
      case "unmute" -> run.apply(asked, ("/unmute " + how).strip());
      case "quiet" -> hours.quiet(asked, how);
      case "zone" -> hours.zone(asked, how);
      case "digest" -> hours.digest(asked, how);
      case "cap" -> hours.cap(asked, how);
      case "matchdays" -> hours.matchDays(asked, how);
      case "twice" -> twice(asked, how);
      case "" -> sheet.draw(asked, asked.words(), "");
      default -> sheet.draw(asked, asked.words(), asked.say("look.unclear"));
    };
  }

  private Reply language(Asked asked, String chosen) {
    if (!Wording.LANGUAGES.contains(chosen)) {
      return sheet.draw(asked, asked.words(), "");
    }
    chats.setLanguage(asked.chat(), chosen);
    return sheet.draw(asked, Wording.in(chosen), "");
  }

  private Reply paused(Asked asked, boolean paused) {
    chats.setPaused(asked.chat(), paused);
    return sheet.draw(asked, asked.words(), "");
  }

  private Reply bait(Asked asked, String how) {
    if (how.equals("on") || how.equals("off")) {
      chats.setBait(chats.home(asked.chat()), how.equals("on"));
    }
    return sheet.draw(asked, asked.words(), "");
  }

  private Reply twice(Asked asked, String how) {
    boolean chosen = how.equals("never") || how.equals("rather");
    if (chosen) {
      chats.setOnce(chats.home(asked.chat()), how.equals("never"));
    }
    return sheet.draw(asked, asked.words(), chosen ? "" : asked.say("twice.what"));
  }
}
