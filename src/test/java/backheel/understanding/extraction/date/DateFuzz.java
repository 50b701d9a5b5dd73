package backheel.understanding.extraction.date;

import backheel.understanding.extraction.markup.BoilerplateElementDetector;
import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.LineExtractor;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.text.DayMentionFinder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;

/** Hands any text to the finders of dates, which find one or none but never break. */
public final class DateFuzz {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private DateFuzz() {}

  /** The bytes are UTF-8: a date as written, a sentence, or the head of a page. */
  public static void fuzzerTestOneInput(byte[] data) {
    var text = new String(data, StandardCharsets.UTF_8);
    var written = DateParser.parse(text);
    if (written.isPresent() && written.get().getYear() > 9_999) {
      throw new AssertionError("no outlet writes of the year " + written.get());
    }
    DayMentionFinder.find(text, TODAY, true);
    var page = Jsoup.parse(text, "https://outlet.example/2026/03/01/story");
    var lines = LineExtractor.lines(page.body(), BoilerplateElementDetector::isHidden);
    var publicationDate =
        PublicationDateFinder.find(
            page, JsonLd.of(page), new MetaTags(page), lines, "A story", NOW);
    var day = publicationDate.day();
    if (day != null && day.isAfter(TODAY.plusDays(1))) {
      throw new AssertionError("published in the future: " + day);
    }
  }
}
