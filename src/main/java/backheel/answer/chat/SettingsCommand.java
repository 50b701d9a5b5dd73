package backheel.answer.chat;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.CommandRunner;
import backheel.chat.LocalizedTexts;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.store.chat.ChatSettingsEditor;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code /settings [WHAT HOW]}, which shows and changes everything a chat has chosen,
 * in one message edited in place: {@code /settings quiet 23-8}. The names of the settings are
 * commands too.
 */
final class SettingsCommand implements Command {
  private final ChatSettingsEditor chats;
  private final SettingsView sheet;
  private final ScheduleSettingsEditor hours;
  private final CommandRunner runner;

  SettingsCommand(
      ChatSettingsEditor chats,
      SettingsView sheet,
      ScheduleSettingsEditor hours,
      CommandRunner runner) {
    this.chats = chats;
    this.sheet = sheet;
    this.hours = hours;
    this.runner = runner;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  /** Returns false for {@code stop}, which applies to the chat in which it is typed. */
  @Override
  public boolean isForManagedChat(String word) {
    return !word.equals("stop");
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("setting", false, false));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("show"),
        new Part("language", ArgumentSpec.oneOf("language", LocalizedTexts.LANGUAGES)),
        new Part("pause"),
        new Part("resume"),
        new Part("quiet", List.of(new ArgumentSpec("hours", false, false))),
        new Part("zone", List.of(new ArgumentSpec("place", false, false))),
        new Part("digest", List.of(new ArgumentSpec("when", false, false))),
        new Part("cap", List.of(new ArgumentSpec("most", false, false))),
        new Part("matchdays", ArgumentSpec.oneOf("state", "on", "off")),
        new Part("clickbait", ArgumentSpec.oneOf("state", "on", "off")),
        new Part("twice", ArgumentSpec.oneOf("state", "never", "rather")));
  }

  /**
   * Returns the argument with the setting in front: {@code /quiet 22-7} is {@code /settings quiet
   * 22-7}.
   */
  @Override
  public String argument(String word, String rest) {
    var what =
        switch (word) {
          case "stop" -> "pause";
          case "timezone" -> "zone";
          case "matchday" -> "matchdays";
          case "lang", "language" -> rest.isEmpty() ? "" : "language";
          default -> parts().stream().anyMatch(part -> part.name().equals(word)) ? word : "";
        };
    return (what + " " + rest).strip();
  }

  @Override
  public Reply answer(CommandRequest request) {
    var parts = request.argument().split("\\s+", 2);
    var how = parts.length > 1 ? parts[1].strip() : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "language" -> language(request, how.toLowerCase(Locale.ROOT));
      case "pause" -> paused(request, true);
      case "resume" -> paused(request, false);
      case "clickbait", "bait" -> bait(request, how);
      case "unmute" -> runner.run(request, ("/unmute " + how).strip());
      case "quiet" -> hours.quiet(request, how);
      case "zone" -> hours.zone(request, how);
      case "digest" -> hours.digest(request, how);
      case "cap" -> hours.cap(request, how);
      case "matchdays" -> hours.matchDays(request, how);
      case "twice" -> twice(request, how);
      case "" -> sheet.draw(request, request.messages(), "");
      default -> sheet.draw(request, request.messages(), request.text("look.unclear"));
    };
  }

  private Reply language(CommandRequest request, String chosen) {
    if (!LocalizedTexts.LANGUAGES.contains(chosen)) {
      return sheet.draw(request, request.messages(), "");
    }
    chats.setLanguage(request.chat(), chosen);
    return sheet.draw(request, LocalizedTexts.in(chosen), "");
  }

  private Reply paused(CommandRequest request, boolean paused) {
    chats.setPaused(request.chat(), paused);
    return sheet.draw(request, request.messages(), "");
  }

  private Reply bait(CommandRequest request, String how) {
    if (how.equals("on") || how.equals("off")) {
      chats.setClickbait(chats.home(request.chat()), how.equals("on"));
    }
    return sheet.draw(request, request.messages(), "");
  }

  private Reply twice(CommandRequest request, String how) {
    boolean chosen = how.equals("never") || how.equals("rather");
    if (chosen) {
      chats.setAtMostOnce(chats.home(request.chat()), how.equals("never"));
    }
    return sheet.draw(request, request.messages(), chosen ? "" : request.text("twice.what"));
  }
}
