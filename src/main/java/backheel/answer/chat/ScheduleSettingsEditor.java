package backheel.answer.chat;

import backheel.answer.command.ChatTimeZoneLookup;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.LocalTimeFormat;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.football.TextFolding;
import backheel.language.InputVocabulary;
import backheel.schedule.DigestTime;
import backheel.schedule.QuietHours;
import backheel.schedule.TimeZoneParser;
import backheel.store.chat.ChatSettingsEditor;
import backheel.subscription.ChatSettings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The settings of a chat's delivery schedule: quiet hours, digest, cap, zone and match days, typed
 * or chosen by button.
 */
final class ScheduleSettingsEditor {
  private static final int MAX_DAILY_CAP = 1_000;
  private static final Set<String> OFF_WORDS =
      InputVocabulary.words("typed.schedule.off", TextFolding::fold);

  private final ChatSettingsEditor chats;
  private final SettingsView sheet;

  ScheduleSettingsEditor(ChatSettingsEditor chats, SettingsView sheet) {
    this.chats = chats;
    this.sheet = sheet;
  }

  /** Returns the chat whose hours apply to this chat. */
  private ChatId home(CommandRequest request) {
    return chats.home(request.chat());
  }

  private ChatSettings.Hours hours(CommandRequest request) {
    return chats.settings(home(request)).hours();
  }

  private static boolean isOff(String typed) {
    return OFF_WORDS.contains(TextFolding.fold(typed));
  }

  Reply quiet(CommandRequest request, String typed) {
    var hours = hours(request);
    if (isOff(typed)) {
      return set(request, with(hours, "", hours.digest(), hours.cap()), request.text("quiet.off"));
    }
    var read = QuietHours.parse(typed);
    if (read.isEmpty()) {
      return presets(
          request,
          typed.isEmpty()
              ? request.text("quiet.which")
              : request.text("quiet.none", "typed", DisambiguationReplies.shown(typed)),
          "quiet",
          List.of("22-7", "23-8", "0-9", "off"),
          preset -> preset.equals("off") ? request.text("button.off") : shown(preset));
    }
    var quiet = read.get();
    var said =
        request.text(
            "quiet.set",
            "from",
            LocalTimeFormat.time(quiet.from()),
            "to",
            LocalTimeFormat.time(quiet.to()),
            "zone",
            ChatTimeZoneLookup.timeFormat(chats, request).place());
    return set(request, with(hours, quiet.text(), hours.digest(), hours.cap()), said);
  }

  private static String shown(String preset) {
    return QuietHours.parse(preset)
        .map(quiet -> LocalTimeFormat.time(quiet.from()) + "–" + LocalTimeFormat.time(quiet.to()))
        .orElse(preset);
  }

  Reply digest(CommandRequest request, String typed) {
    var hours = hours(request);
    if (isOff(typed)) {
      return set(request, with(hours, hours.quiet(), "", hours.cap()), request.text("digest.off"));
    }
    var localTimeFormat = ChatTimeZoneLookup.timeFormat(chats, request);
    var read = DigestTime.parse(typed);
    if (read.isEmpty()) {
      return presets(
          request,
          typed.isEmpty()
              ? request.text("digest.which")
              : request.text("digest.none", "typed", DisambiguationReplies.shown(typed)),
          "digest",
          List.of("daily 08:00", "daily 20:00", "monday 08:00", "off"),
          preset ->
              preset.equals("off") ? request.text("button.off") : digestShown(request, preset));
    }
    var digest = read.get();
    var time = LocalTimeFormat.time(digest.at());
    var said =
        digest
            .day()
            .map(day ->
                request.text(
                    "digest.set.weekly",
                    "day",
                    localTimeFormat.day(day),
                    "time",
                    time,
                    "zone",
                    localTimeFormat.place()))
            .orElseGet(() ->
                request.text("digest.set.daily", "time", time, "zone", localTimeFormat.place()));
    return set(request, with(hours, hours.quiet(), digest.text(), hours.cap()), said);
  }

  private static String digestShown(CommandRequest request, String preset) {
    var localTimeFormat = new LocalTimeFormat(request.messages(), ZoneId.of("UTC"), request.now());
    return DigestTime.parse(preset)
        .map(digest ->
            digest.day().map(day -> localTimeFormat.day(day) + " ").orElse("")
                + LocalTimeFormat.time(digest.at()))
        .orElse(preset);
  }

  Reply cap(CommandRequest request, String typed) {
    var hours = hours(request);
    var number = TextFolding.fold(typed);
    if (isOff(typed) || number.equals("0")) {
      return set(request, with(hours, hours.quiet(), hours.digest(), 0), request.text("cap.off"));
    }
    if (!number.matches("\\d{1,4}") || Integer.parseInt(number) > MAX_DAILY_CAP) {
      return presets(
          request,
          request.text(typed.isEmpty() ? "cap.which" : "cap.none"),
          "cap",
          List.of("3", "6", "12", "off"),
          preset -> preset.equals("off") ? request.text("button.off") : preset);
    }
    int cap = Integer.parseInt(number);
    return set(
        request,
        with(hours, hours.quiet(), hours.digest(), cap),
        request.text("cap.set", "n", cap));
  }

  Reply zone(CommandRequest request, String typed) {
    if (typed.isEmpty()) {
      return section(request, request.text("zone.missing"), offers(request));
    }
    return switch (TimeZoneParser.parse(typed)) {
      case TimeZoneParser.ParsedZone.Found(var zone) -> {
        var hours = hours(request);
        var localTimeFormat = new LocalTimeFormat(request.messages(), zone, request.now());
        yield set(
            request,
            new ChatSettings.Hours(
                zone.getId(), hours.quiet(), hours.digest(), hours.cap(), hours.matchDays()),
            request.text(
                "zone.set", "zone", localTimeFormat.place(), "time", localTimeFormat.clock()));
      }
      case TimeZoneParser.ParsedZone.Unknown(var near) ->
          section(
              request,
              request.text(
                  near.isEmpty() ? "zone.unknown" : "zone.near",
                  "typed",
                  DisambiguationReplies.shown(typed)),
              near.isEmpty()
                  ? offers(request)
                  : near.stream()
                      .map(id ->
                          new LocalTimeFormat(request.messages(), ZoneId.of(id), request.now()))
                      .map(localTimeFormat ->
                          Button.command(
                              localTimeFormat.place(),
                              "/settings zone " + localTimeFormat.zone().getId()))
                      .toList());
    };
  }

  Reply matchDays(CommandRequest request, String typed) {
    boolean on = !isOff(typed);
    var hours = hours(request);
    return set(
        request,
        new ChatSettings.Hours(hours.zone(), hours.quiet(), hours.digest(), hours.cap(), on),
        request.text(on ? "matchday.on" : "matchday.off"));
  }

  private static ChatSettings.Hours with(
      ChatSettings.Hours hours, String quiet, String digest, int cap) {
    return new ChatSettings.Hours(hours.zone(), quiet, digest, cap, hours.matchDays());
  }

  /**
   * Stores the hours and shows the settings, or asks for the time zone if it is unknown, since
   * hours need one.
   */
  private Reply set(CommandRequest request, ChatSettings.Hours hours, String said) {
    chats.setHours(home(request), hours);
    var reply = sheet.draw(request, request.messages(), "✓ " + said);
    boolean timed = !hours.quiet().isEmpty() || !hours.digest().isEmpty() || hours.cap() > 0;
    if (!timed || !hours.zone().isEmpty()) {
      return reply;
    }
    return section(
        request, said + "\n" + request.text("quiet.zone", "zone", "UTC"), offers(request));
  }

  private Reply presets(
      CommandRequest request,
      String words,
      String what,
      List<String> presets,
      UnaryOperator<String> label) {
    return section(
        request,
        words,
        presets.stream()
            .map(preset -> Button.command(label.apply(preset), "/settings " + what + " " + preset))
            .toList());
  }

  private static Reply section(CommandRequest request, String words, List<Button> buttons) {
    var reply = Reply.builder(request.language());
    for (var line : words.split("\n", -1)) {
      reply.paragraph(line);
    }
    for (int i = 0; i < buttons.size(); i += 2) {
      reply.row(buttons.subList(i, Math.min(buttons.size(), i + 2)));
    }
    return reply
        .row(Button.command(request.text("button.settings.back"), "/settings"))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  /**
   * Returns buttons for the places where most speakers of this language are; any other place can be
   * typed.
   */
  private static List<Button> offers(CommandRequest request) {
    var buttons = new ArrayList<Button>();
    for (var place : request.text("zone.offers").split("[,،]", -1)) {
      buttons.add(Button.command(place.strip(), "/settings zone " + place.strip()));
    }
    return buttons;
  }
}
