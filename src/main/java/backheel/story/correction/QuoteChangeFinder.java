package backheel.story.correction;

import backheel.story.Correction;
import backheel.story.Quote;
import backheel.story.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A finder of quotes that an outlet has removed, or attributed to another speaker. */
final class QuoteChangeFinder {
  /** Minimum share of the shorter one's words that two versions of one quote have in common. */
  private static final double MIN_SHARED_WORDS = 0.6;

  /** Share of its length that an article must keep; one that lost more was cut, not corrected. */
  private static final double MIN_LENGTH_KEPT = 0.5;

  private static final int MAX_QUOTE_SHOWN = 160;

  private QuoteChangeFinder() {}

  static List<Correction> between(Report was, Report now, Instant at) {
    boolean cut = now.body().length() < MIN_LENGTH_KEPT * was.body().length();
    var found = new ArrayList<Correction>();
    for (var quote : was.quotes()) {
      var speaker = quote.speaker();
      if (quote.sure() && speaker != null) {
        var same = same(quote, now);
        var other = same.map(Quote::speaker).orElse(null);
        if (same.isEmpty() && !cut && !stillHas(now, quote)) {
          found.add(new Correction.QuoteRemoval(now.id(), at, speaker.key(), shorten(quote)));
        } else if (same.isPresent()
            && same.get().sure()
            && other != null
            && !other.equals(speaker)) {
          found.add(
              new Correction.SpeakerChange(
                  now.id(), at, shorten(quote), speaker.key(), other.key()));
        }
      }
    }
    return found;
  }

  private static Optional<Quote> same(Quote quote, Report now) {
    var words = HeadlineWords.of(quote.text());
    return now.quotes().stream()
        .filter(other -> words.overlap(HeadlineWords.of(other.text())) >= MIN_SHARED_WORDS)
        .findFirst();
  }

  /** Returns whether the words are still there, perhaps without quotation marks. */
  private static boolean stillHas(Report now, Quote quote) {
    var all = String.join(" ", HeadlineWords.of(now.body()).words());
    return all.contains(String.join(" ", HeadlineWords.of(quote.text()).words()));
  }

  private static String shorten(Quote quote) {
    var text = quote.text().strip();
    return text.length() <= MAX_QUOTE_SHOWN
        ? text
        : text.substring(0, MAX_QUOTE_SHOWN).strip() + " …";
  }
}
