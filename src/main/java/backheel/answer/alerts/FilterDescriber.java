package backheel.answer.alerts;

import backheel.answer.command.CommandRequest;
import backheel.answer.command.LocalTimeFormat;
import backheel.store.subscription.Mutes;
import backheel.subscription.SubscriptionFilter;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A description of a subscription's filter in words. */
final class FilterDescriber {
  private final CommandRequest request;
  private final LocalTimeFormat localTimeFormat;
  private final UnaryOperator<String> outlet;

  /**
   * @param outlet a function from an outlet's folded name to the outlet's own spelling
   */
  FilterDescriber(
      CommandRequest request, LocalTimeFormat localTimeFormat, UnaryOperator<String> outlet) {
    this.request = request;
    this.localTimeFormat = localTimeFormat;
    this.outlet = outlet;
  }

  /** Describes the filter in one line: {@code only big stories · from 2 outlets · in English}. */
  String inOneLine(SubscriptionFilter filter) {
    return String.join(" · ", lines(filter));
  }

  /**
   * Describes the filter line by line: the kind of stories always, the rest where it was chosen.
   */
  List<String> lines(SubscriptionFilter filter) {
    var told = new ArrayList<String>();
    told.add(request.text("filter." + filter.kind().name().toLowerCase(Locale.ROOT)));
    if (filter.minOutlets() > 1) {
      told.add(request.text("filter.outlets", "n", filter.minOutlets()));
    }
    if (!filter.languages().isEmpty()) {
      told.add(
          request.text("filter.languages", "names", listed(filter.languages(), this::language)));
    }
    if (!filter.excludedOutlets().isEmpty()) {
      told.add(request.text("filter.never", "names", listed(filter.excludedOutlets(), outlet)));
    }
    if (filter.forDigest()) {
      told.add(request.text("filter.digest"));
    }
    if (filter.silent()) {
      told.add(request.text("filter.silent"));
    }
    if (!filter.pingRole().isEmpty()) {
      told.add(request.text("filter.ping", "role", "@" + filter.pingRole()));
    }
    pause(filter.pausedUntil()).ifPresent(told::add);
    return told;
  }

  private Optional<String> pause(Instant until) {
    if (!until.isAfter(request.now())) {
      return Optional.empty();
    }
    return Optional.of(
        until.equals(Mutes.FOREVER)
            ? request.text("filter.paused.ever")
            : request.text("filter.paused", "time", localTimeFormat.when(until)));
  }

  private String listed(Collection<String> what, UnaryOperator<String> named) {
    return what.stream()
        .sorted()
        .map(named)
        .map(request.messages()::isolate)
        .collect(Collectors.joining(request.text("list.comma")));
  }

  private String language(String code) {
    return code.equals("others")
        ? request.text("filter.languages.others")
        : new ULocale(code).getDisplayLanguage(request.messages().locale());
  }
}
