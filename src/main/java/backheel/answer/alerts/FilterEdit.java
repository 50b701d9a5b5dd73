package backheel.answer.alerts;

import backheel.football.TextFolding;
import backheel.language.InputVocabulary;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A change to one subscription, read from a line such as {@code outlets 2}. */
sealed interface FilterEdit {

  /** A new filter for the subscription. */
  record To(SubscriptionFilter terms) implements FilterEdit {}

  /** The end of the subscription. */
  record End() implements FilterEdit {}

  /** A choice still to be made, {@code pause} or {@code never}, for which the person is asked. */
  record Which(String of) implements FilterEdit {}

  /** A line without a change, for which the subscription is shown. */
  record Show() implements FilterEdit {}

  /** A change that is not possible, with the message key of the reason. */
  record Refused(String why) implements FilterEdit {}

  /** A line that was not understood. */
  record Unclear(String typed) implements FilterEdit {}

  /** A role in the form that platforms give a chosen one, or its bare id. */
  Pattern ROLE = Pattern.compile("(?:<@&)?(\\d{15,20})>?");

  /** Words that turn off a digest, silence or a mention. */
  Set<String> OFF_WORDS = InputVocabulary.words("typed.filter.off");

  /** Words for stories in any language. */
  Set<String> ANY_WORDS = InputVocabulary.words("typed.filter.any");

  /** Words that platforms take as a mention of everyone. */
  Set<String> EVERYBODY = Set.of("everyone", "here", "everybody", "all");

  /**
   * Parses a line for a subscription with this filter: one change, or several separated by commas,
   * such as {@code quotes, outlets 2, languages en,fr}.
   */
  static FilterEdit parse(String line, SubscriptionFilter filter, Instant now) {
    FilterEdit change = new Show();
    for (var clause : clauses(line)) {
      change = one(clause, change instanceof To(var changed) ? changed : filter, now);
      if (!(change instanceof To)) {
        return change;
      }
    }
    return change;
  }

  /**
   * Splits a line into clauses; a comma starts a new one where a word that names a change follows
   * it.
   */
  private static List<String> clauses(String line) {
    var clauses = new ArrayList<String>();
    for (var part : line.split("[,،;؛]", -1)) {
      boolean begins = FilterEditKeyword.find(part.strip().split("\\s+", 2)[0]).isPresent();
      if (begins || clauses.isEmpty()) {
        clauses.add(part.strip());
      } else {
        clauses.add(clauses.removeLast() + "," + part);
      }
    }
    return clauses;
  }

  private static FilterEdit one(String line, SubscriptionFilter filter, Instant now) {
    var words = new ArrayList<>(List.of(line.strip().split("\\s+")));
    while (words.size() > 1
        && FilterEditKeyword.find(words.getFirst())
            .filter(FilterEditKeyword.ONLY::equals)
            .isPresent()) {
      words.removeFirst();
    }
    if (words.getFirst().isEmpty()) {
      return new Show();
    }
    var rest = String.join(" ", words.subList(1, words.size()));
    return FilterEditKeyword.find(words.getFirst())
        .map(word -> change(word, rest, filter, now))
        .orElseGet(() -> new Unclear(line));
  }

  private static FilterEdit change(
      FilterEditKeyword word, String rest, SubscriptionFilter filter, Instant now) {
    return switch (word) {
      case ALL -> kind(SubscriptionFilter.Kind.ALL, rest, filter, now);
      case BIG -> kind(SubscriptionFilter.Kind.BIG, rest, filter, now);
      case QUOTES -> kind(SubscriptionFilter.Kind.QUOTES, rest, filter, now);
      case RESULTS -> kind(SubscriptionFilter.Kind.RESULTS, rest, filter, now);
      case OUTLETS -> outlets(rest, filter);
      case LANGUAGES -> languages(rest, filter);
      case NEVER -> never(rest, filter);
      case ALLOW -> allow(rest, filter);
      case DIGEST -> new To(filter.withForDigest(!isOff(rest)));
      case NOW -> new To(filter.withForDigest(false));
      case PAUSE -> pause(rest, filter, now);
      case RESUME -> new To(filter.pausedUntil(Instant.EPOCH));
      case SILENT -> new To(filter.withSilent(!isOff(rest)));
      case PING -> ping(rest, filter);
      case END -> new End();
      case ONLY -> new Unclear(rest);
    };
  }

  /**
   * Parses a kind of stories and the rest of the line, as the comma may be missing: {@code big
   * digest}.
   */
  private static FilterEdit kind(
      SubscriptionFilter.Kind kind, String rest, SubscriptionFilter filter, Instant now) {
    var changed = filter.withKind(kind);
    return rest.isEmpty() ? new To(changed) : one(rest, changed, now);
  }

  private static boolean isOff(String rest) {
    return OFF_WORDS.contains(rest.toLowerCase(Locale.ROOT));
  }

  private static FilterEdit outlets(String rest, SubscriptionFilter filter) {
    var number = TextFolding.fold(rest);
    return number.matches("\\d{1,2}") && Integer.parseInt(number) > 0
        ? new To(filter.withMinOutlets(Integer.parseInt(number)))
        : new Unclear(rest);
  }

  private static FilterEdit languages(String rest, SubscriptionFilter filter) {
    var chosen = new TreeSet<String>();
    for (var typed : rest.toLowerCase(Locale.ROOT).split("[\\s,،]+", -1)) {
      if (ANY_WORDS.contains(typed)) {
        return new To(filter.withLanguages(Set.of()));
      } else if (typed.matches("[a-z]{2}|others")) {
        chosen.add(typed);
      } else if (!typed.isEmpty()) {
        return new Unclear(rest);
      }
    }
    return rest.isEmpty() ? new Unclear(rest) : new To(filter.withLanguages(chosen));
  }

  private static FilterEdit never(String rest, SubscriptionFilter filter) {
    if (Topic.foldOutlet(rest).isEmpty()) {
      return new Which("never");
    }
    var never = new TreeSet<>(filter.excludedOutlets());
    Arrays.stream(rest.split("[,،]", -1))
        .map(Topic::foldOutlet)
        .filter(outlet -> !outlet.isEmpty())
        .forEach(never::add);
    return new To(filter.withExcludedOutlets(never));
  }

  private static FilterEdit allow(String rest, SubscriptionFilter filter) {
    var never = new TreeSet<>(filter.excludedOutlets());
    never.remove(Topic.foldOutlet(rest));
    return new To(filter.withExcludedOutlets(never));
  }

  /** Parses a role given as a mention or by its id: {@code <@&4711>}. */
  private static FilterEdit ping(String rest, SubscriptionFilter filter) {
    var typed = rest.strip();
    if (isOff(typed)) {
      return new To(filter.withPingRole(""));
    } else if (EVERYBODY.contains(TextFolding.fold(typed.replaceFirst("^@", "")))) {
      return new Refused("ping.everyone");
    }
    var role = ROLE.matcher(typed);
    return role.matches()
        ? new To(filter.withPingRole(role.group(1)))
        : new Refused("ping.unclear");
  }

  private static FilterEdit pause(String rest, SubscriptionFilter filter, Instant now) {
    if (rest.isEmpty()) {
      return new Which("pause");
    }
    return DurationInput.parse(rest)
        .filter(durationInput -> durationInput.before().isEmpty())
        .<FilterEdit>map(durationInput -> new To(filter.pausedUntil(durationInput.endFrom(now))))
        .orElseGet(() -> new Unclear(rest));
  }
}
