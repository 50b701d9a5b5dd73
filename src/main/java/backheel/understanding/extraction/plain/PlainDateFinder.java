package backheel.understanding.extraction.plain;

import backheel.understanding.extraction.markup.TextLine;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finder of the day on which a plain text was published: a labelled line, the address, a line
 * with a day beside the headline, the dateline, "3 hours ago". A day in the text itself is not it.
 */
final class PlainDateFinder {
  private static final int LINES_AFTER_END = 6;
  private static final int MAX_SIGNATURE_WORDS = 4;

  private final List<TextLine> lines;
  private final HeadLines head;
  private final int end;
  private final CalendarNames names;
  private final DayResolver resolver;
  private final RelativeDayReader relative;

  PlainDateFinder(
      List<TextLine> lines,
      HeadLines head,
      int end,
      CalendarNames names,
      DayResolver resolver,
      Instant fetched) {
    this.lines = lines;
    this.head = head;
    this.end = end;
    this.names = names;
    this.resolver = resolver;
    this.relative = new RelativeDayReader(fetched, resolver);
  }

  @Nullable FoundDate find(@Nullable URI address) {
    var published = labelled(DayLabel.PUBLISHED);
    if (published != null) {
      return published;
    }
    var addressReader = new AddressDayReader(names, resolver);
    var filed = addressReader.inFolders(address);
    var shown = shown();
    if (filed != null) {
      boolean near = shown != null && Math.abs(shown.day().toEpochDay() - filed.toEpochDay()) <= 1;
      return near ? shown : new FoundDate(filed, null);
    }
    if (shown != null) {
      return shown;
    }
    var later = afterEnd();
    if (later != null) {
      return later;
    }
    var named = addressReader.inName(address);
    return named != null ? new FoundDate(named, null) : labelled(DayLabel.CHANGED);
  }

  /** Returns what readers see: a line below the headline or above it, the dateline, "yesterday". */
  private @Nullable FoundDate shown() {
    var below = unlabelled(head.below());
    if (below != null) {
      return below;
    }
    var above = unlabelled(head.above());
    if (above != null) {
      return above;
    }
    var reader = new DatelineReader(names, resolver);
    for (int line : head.paragraphs()) {
      var day = reader.read(head.text(line));
      if (day != null) {
        return new FoundDate(day, null);
      }
    }
    for (int line : head.below()) {
      var day = lines.get(line).isProse() ? reader.read(head.text(line)) : null;
      if (day != null) {
        return new FoundDate(day, null);
      }
    }
    var since = relative(head.below());
    return since != null ? since : relative(head.above());
  }

  private @Nullable FoundDate labelled(DayLabel wanted) {
    for (var some : List.of(head.below(), head.above())) {
      for (int line : some) {
        var found = labelled(head.facts(line), wanted, head.isBelowChangeLabel(line));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable FoundDate labelled(LineFacts facts, DayLabel wanted, boolean belowChange) {
    if (!facts.isDateLine()) {
      return null;
    }
    for (var day : facts.days()) {
      boolean changed = belowChange && day.label() == DayLabel.NONE;
      if ((changed ? DayLabel.CHANGED : day.label()) == wanted) {
        var found = resolve(day);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable FoundDate unlabelled(List<Integer> some) {
    for (int line : some) {
      if (!head.isBelowChangeLabel(line) && !head.isAmongMatchFacts(line)) {
        var found = labelled(head.facts(line), DayLabel.NONE, /* belowChange= */ false);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable FoundDate relative(List<Integer> some) {
    for (int line : some) {
      if (!head.isBelowChangeLabel(line) && !lines.get(line).isProse()) {
        var found = relative.read(head.text(line), head.facts(line));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Returns the labelled day, or the only one of a signature, directly after the text. */
  private @Nullable FoundDate afterEnd() {
    FoundDate signed = null;
    int dated = 0;
    for (int i = end; i < Math.min(lines.size(), end + LINES_AFTER_END); i++) {
      if (lines.get(i).opensTail() || lines.get(i).endsArticle()) {
        break;
      }
      var facts = head.facts(i);
      var published = labelled(facts, DayLabel.PUBLISHED, /* belowChange= */ false);
      if (published != null) {
        return published;
      }
      var found = labelled(facts, DayLabel.NONE, head.isBelowChangeLabel(i));
      dated += found == null ? 0 : 1;
      boolean signature = facts.words().size() <= MAX_SIGNATURE_WORDS && i <= end + 1;
      signed = found != null && signature ? found : signed;
    }
    return dated == 1 ? signed : null;
  }

  private @Nullable FoundDate resolve(LabelledDay written) {
    LocalDate day = resolver.resolve(written.day());
    var time = written.time();
    if (day == null || (time != null && resolver.isFuture(day, time.time()))) {
      return null;
    }
    return written.on(day);
  }
}
