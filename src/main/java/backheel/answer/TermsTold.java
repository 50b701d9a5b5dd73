package backheel.answer;

import backheel.store.Mutes;
import backheel.store.Terms;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Terms in words: what a chat hears of that which it waits for. */
final class TermsTold {
  private final Asked asked;
  private final Local local;
  private final UnaryOperator<String> outlet;

  /**
   * @param outlet how the outlet calls itself that has this folded name
   */
  TermsTold(Asked asked, Local local, UnaryOperator<String> outlet) {
    this.asked = asked;
    this.local = local;
    this.outlet = outlet;
  }

  /** In one line: {@code only big stories · from 2 outlets · in English}. */
  String inOneLine(Terms terms) {
    return String.join(" · ", each(terms));
  }

  /** One by one; the kind of stories always, the rest where it was chosen. */
  List<String> each(Terms terms) {
    var told = new ArrayList<String>();
    told.add(asked.say("terms." + terms.kind().name().toLowerCase(Locale.ROOT)));
    if (terms.outlets() > 1) {
      told.add(asked.say("terms.outlets", "n", terms.outlets()));
    }
    if (!terms.languages().isEmpty()) {
      told.add(asked.say("terms.languages", "names", listed(terms.languages(), this::language)));
    }
    if (!terms.never().isEmpty()) {
      told.add(asked.say("terms.never", "names", listed(terms.never(), outlet)));
    }
    if (terms.digest()) {
      told.add(asked.say("terms.digest"));
    }
    if (terms.silent()) {
      told.add(asked.say("terms.silent"));
    }
    if (!terms.ping().isEmpty()) {
      told.add(asked.say("terms.ping", "role", "@" + terms.ping()));
    }
    pause(terms.pausedUntil()).ifPresent(told::add);
    return told;
  }

  private Optional<String> pause(Instant until) {
    if (!until.isAfter(asked.now())) {
      return Optional.empty();
    }
    return Optional.of(
        until.equals(Mutes.FOR_EVER)
            ? asked.say("terms.paused.ever")
            : asked.say("terms.paused", "time", local.when(until)));
  }

  private String listed(Collection<String> what, UnaryOperator<String> named) {
    return what.stream()
        .sorted()
        .map(named)
        .map(asked.words()::isolate)
        .collect(Collectors.joining(asked.say("list.comma")));
  }

  private String language(String code) {
    return code.equals("others")
        ? asked.say("terms.languages.others")
        : new ULocale(code).getDisplayLanguage(asked.words().locale());
  }
}
