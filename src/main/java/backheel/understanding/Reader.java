package backheel.understanding;

import backheel.football.Catalogue;
import backheel.story.Deadline;
import backheel.story.Directions;
import backheel.story.Document;
import backheel.story.Report;
import backheel.understanding.extraction.Article;
import backheel.understanding.extraction.ArticleReading;
import backheel.understanding.extraction.Authors;
import backheel.understanding.extraction.Excerpt;
import backheel.understanding.extraction.FragmentReading;
import backheel.understanding.extraction.OutletName;
import backheel.understanding.extraction.PageReading;
import backheel.understanding.extraction.TextReading;
import backheel.understanding.text.Cut;
import backheel.understanding.text.Language;
import backheel.understanding.text.Words;
import backheel.understanding.trust.Suspicions;
import backheel.understanding.trust.Unmasking;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Turns documents into reports: reads, cleans, understands, and looks for what is suspicious. */
public final class Reader {
  private static final int LONGEST_TITLE = 120;

  /**
   * What follows so many characters of an article is kept and can be searched for, but not read.
   */
  private static final int ANALYSED = 64 * 1024;

  private final Comprehension comprehension;
  private final int analysed;

  public Reader(Catalogue catalogue) {
    this(catalogue, ANALYSED);
  }

  /** The same, with so many characters of each article analysed. */
  Reader(Catalogue catalogue, int analysed) {
    this.comprehension = new Comprehension(catalogue);
    this.analysed = analysed;
  }

  /**
   * Reads one document. May be called by several threads at once.
   *
   * @throws Unreadable when nothing that could be an article is in it
   */
  public Report read(Document given) throws Unreadable {
    Document document = Bounded.of(given);
    Article article = articleOf(document);
    if (article.body().isBlank()) {
      throw new Unreadable("no article found in " + document.id());
    }
    Deadline.check();
    // Names are sought, and stories grouped, in what the words look like.
    String heading = Directions.removed(Unmasking.of(Bounded.heading(article.title())));
    String start = Cut.to(article.body(), analysed);
    String told = Directions.removed(Unmasking.of(start));
    String body = told + Directions.removed(article.body().substring(start.length()));
    String title = heading.isEmpty() ? firstWords(told) : heading;
    String outlet = document.outlet().isEmpty() ? article.outlet() : document.outlet();
    String claimed = document.language() == null ? article.language() : document.language();
    String language = Language.of(title + "\n" + told, claimed);
    Instant published =
        known(document.published(), document.fetched(), article.published().moment());
    LocalDate date = day(document, article);
    Deadline.check();
    var understood = comprehension.of(heading, told, language, date);
    Deadline.check();
    return new Report(
        document.id(),
        title,
        date,
        published,
        document.authors().isEmpty()
            ? article.authors()
            : Authors.people(document.authors(), outlet),
        outlet.isEmpty() ? OutletName.host(document.link()) : outlet,
        document.link(),
        picture(document, article),
        language,
        body,
        Excerpt.of(told),
        understood.subjects(),
        understood.mentions(),
        understood.quotes(),
        understood.matches(),
        Suspicions.of(Bounded.heading(article.title()), start, article.whole()),
        document.fetched());
  }

  private static Article articleOf(Document document) {
    return switch (document.form()) {
      case PAGE -> PageReading.read(document);
      case FRAGMENT -> FragmentReading.read(document);
      case TEXT -> TextReading.read(document);
      case ARTICLE -> ArticleReading.read(document);
    };
  }

  private static String firstWords(String body) {
    return Excerpt.atWord(
        Words.tidy(body.lines().filter(l -> !l.isBlank()).findFirst().orElse(body)), LONGEST_TITLE);
  }

  /** The source's word, unless it lies in the future; else the article's own. */
  private static @Nullable Instant known(
      @Nullable Instant told, Instant fetched, @Nullable Instant found) {
    return told != null && !told.isAfter(fetched) ? told : found;
  }

  private static @Nullable LocalDate day(Document document, Article article) {
    if (article.published().day() != null) {
      return article.published().day();
    }
    Instant told = known(document.published(), document.fetched(), null);
    return told == null ? null : LocalDate.ofInstant(told, ZoneOffset.UTC);
  }

  private static @Nullable URI picture(Document document, Article article) {
    return document.picture() == null ? article.picture() : document.picture();
  }
}
