package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.football.Folding;
import backheel.store.Chats;
import backheel.store.Chats.Hours;
import backheel.subscription.rhythm.DigestTime;
import backheel.subscription.rhythm.QuietHours;
import backheel.subscription.rhythm.Zones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** When a chat wants to hear: quiet hours, digest, cap, zone and match days, typed or pressed. */
final class HoursSettings {
  private static final int MOST_A_DAY = 1_000;
  private static final Set<String> OFF =
      Set.of("off", "none", "no", "non", "aucun", "ninguno", "sin", "لا", "بدون");

  private final Chats chats;
  private final SettingsSheet sheet;

  HoursSettings(Chats chats, SettingsSheet sheet) {
    this.chats = chats;
    this.sheet = sheet;
  }

  /** Where the hours that count for this chat are kept. */
  private String home(Asked asked) {
    return chats.home(asked.chat());
  }

  private Hours hours(Asked asked) {
    return chats.settings(home(asked)).hours();
  }

  private static boolean isOff(String typed) {
    return OFF.contains(Folding.fold(typed));
  }

  Reply quiet(Asked asked, String typed) {
    var hours = hours(asked);
    if (isOff(typed)) {
      return set(asked, with(hours, "", hours.digest(), hours.cap()), asked.say("quiet.off"));
    }
    var read = QuietHours.read(typed);
    if (read.isEmpty()) {
      return presets(
          asked,
          typed.isEmpty()
              ? asked.say("quiet.which")
              : asked.say("quiet.none", "typed", Choices.shown(typed)),
          "quiet",
          List.of("22-7", "23-8", "0-9", "off"),
          preset -> preset.equals("off") ? asked.say("button.off") : shown(preset));
    }
    var quiet = read.get();
    var said =
        asked.say(
            "quiet.set",
            "from",
            Local.time(quiet.from()),
            "to",
            Local.time(quiet.to()),
            "zone",
            ClockOf.chat(chats, asked).place());
    return set(asked, with(hours, quiet.text(), hours.digest(), hours.cap()), said);
  }

  private static String shown(String preset) {
    return QuietHours.read(preset)
        .map(quiet -> Local.time(quiet.from()) + "–" + Local.time(quiet.to()))
        .orElse(preset);
  }

  Reply digest(Asked asked, String typed) {
    var hours = hours(asked);
    if (isOff(typed)) {
      return set(asked, with(hours, hours.quiet(), "", hours.cap()), asked.say("digest.off"));
    }
    var local = ClockOf.chat(chats, asked);
    var read = DigestTime.read(typed);
    if (read.isEmpty()) {
      return presets(
          asked,
          typed.isEmpty()
              ? asked.say("digest.which")
              : asked.say("digest.none", "typed", Choices.shown(typed)),
          "digest",
          List.of("daily 08:00", "daily 20:00", "monday 08:00", "off"),
          preset -> preset.equals("off") ? asked.say("button.off") : digestShown(asked, preset));
    }
    var digest = read.get();
    var time = Local.time(digest.at());
    var said =
        digest
            .day()
            .map(day ->
                asked.say(
                    "digest.set.weekly",
                    "day",
                    local.day(day),
                    "time",
                    time,
                    "zone",
                    local.place()))
            .orElseGet(() -> asked.say("digest.set.daily", "time", time, "zone", local.place()));
    return set(asked, with(hours, hours.quiet(), digest.text(), hours.cap()), said);
  }

  private static String digestShown(Asked asked, String preset) {
    var local = new Local(asked.words(), ZoneId.of("UTC"), asked.now());
    return DigestTime.read(preset)
        .map(digest ->
            digest.day().map(day -> local.day(day) + " ").orElse("") + Local.time(digest.at()))
        .orElse(preset);
  }

  Reply cap(Asked asked, String typed) {
    var hours = hours(asked);
    var number = Folding.fold(typed);
    if (isOff(typed) || number.equals("0")) {
      return set(asked, with(hours, hours.quiet(), hours.digest(), 0), asked.say("cap.off"));
    }
    if (!number.matches("\\d{1,4}") || Integer.parseInt(number) > MOST_A_DAY) {
      return presets(
          asked,
          asked.say(typed.isEmpty() ? "cap.which" : "cap.none"),
          "cap",
          List.of("3", "6", "12", "off"),
          preset -> preset.equals("off") ? asked.say("button.off") : preset);
    }
    int cap = Integer.parseInt(number);
    return set(
        asked, with(hours, hours.quiet(), hours.digest(), cap), asked.say("cap.set", "n", cap));
  }

  Reply zone(Asked asked, String typed) {
    if (typed.isEmpty()) {
      return section(asked, asked.say("zone.missing"), offers(asked));
    }
    return switch (Zones.read(typed)) {
      case Zones.Reading.Found(var zone) -> {
        var hours = hours(asked);
        var local = new Local(asked.words(), zone, asked.now());
        yield set(
            asked,
            new Hours(zone.getId(), hours.quiet(), hours.digest(), hours.cap(), hours.matchDays()),
            asked.say("zone.set", "zone", local.place(), "time", local.clock()));
      }
      case Zones.Reading.Unknown(var near) ->
          section(
              asked,
              asked.say(
                  near.isEmpty() ? "zone.unknown" : "zone.near", "typed", Choices.shown(typed)),
              near.isEmpty()
                  ? offers(asked)
                  : near.stream()
                      .map(id -> new Local(asked.words(), ZoneId.of(id), asked.now()))
                      .map(local ->
                          Button.says(local.place(), "/settings zone " + local.zone().getId()))
                      .toList());
    };
  }

  Reply matchDays(Asked asked, String typed) {
    boolean on = !isOff(typed);
    var hours = hours(asked);
    return set(
        asked,
        new Hours(hours.zone(), hours.quiet(), hours.digest(), hours.cap(), on),
        asked.say(on ? "matchday.on" : "matchday.off"));
  }

  private static Hours with(Hours hours, String quiet, String digest, int cap) {
    return new Hours(hours.zone(), quiet, digest, cap, hours.matchDays());
  }

  /**
   * Stores it, and shows the sheet; where no zone is known it asks for it, since hours need one.
   */
  private Reply set(Asked asked, Hours hours, String said) {
    chats.setHours(home(asked), hours);
    var reply = sheet.draw(asked, asked.words(), "✓ " + said);
    boolean timed = !hours.quiet().isEmpty() || !hours.digest().isEmpty() || hours.cap() > 0;
    if (!timed || !hours.zone().isEmpty()) {
      return reply;
    }
    return section(asked, said + "\n" + asked.say("quiet.zone", "zone", "UTC"), offers(asked));
  }

  private Reply presets(
      Asked asked, String words, String what, List<String> presets, UnaryOperator<String> label) {
    return section(
        asked,
        words,
        presets.stream()
            .map(preset -> Button.says(label.apply(preset), "/settings " + what + " " + preset))
            .toList());
  }

  private static Reply section(Asked asked, String words, List<Button> buttons) {
    var reply = Reply.builder(asked.language());
    for (var line : words.split("\n", -1)) {
      reply.paragraph(line);
    }
    for (int i = 0; i < buttons.size(); i += 2) {
      reply.row(buttons.subList(i, Math.min(buttons.size(), i + 2)));
    }
    return reply
        .row(Button.says(asked.say("button.settings.back"), "/settings"))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  /** Where people who speak this language mostly are; every other place can be typed. */
  private static List<Button> offers(Asked asked) {
    var buttons = new ArrayList<Button>();
    for (var place : asked.say("zone.offers").split("[,،]", -1)) {
      buttons.add(Button.says(place.strip(), "/settings zone " + place.strip()));
    }
    return buttons;
  }
}
