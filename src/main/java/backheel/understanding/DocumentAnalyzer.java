package backheel.understanding;

import backheel.football.Catalogue;
import backheel.input.BidiControlRemover;
import backheel.input.Deadline;
import backheel.story.Document;
import backheel.story.Report;
import backheel.story.Subject;
import backheel.understanding.extraction.Article;
import backheel.understanding.extraction.ArticleReader;
import backheel.understanding.extraction.author.AuthorFinder;
import backheel.understanding.extraction.outlet.OutletNameFinder;
import backheel.understanding.names.GivenNames;
import backheel.understanding.text.LanguageDetector;
import backheel.understanding.text.TextNormalizer;
import backheel.understanding.text.TextTruncator;
import backheel.understanding.trust.DisguiseRemover;
import backheel.understanding.trust.SuspicionCheck;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A reader of documents, which extracts, cleans and analyses the article and checks for suspicious
 * signs.
 */
public final class DocumentAnalyzer {
  private static final int MAX_TITLE_LENGTH = 120;

  /**
   * Maximum number of characters of an article that are analysed; the rest is stored and searchable
   * only.
   */
  private static final int MAX_ANALYSED_CHARACTERS = 64 * 1024;

  private final Catalogue catalogue;
  private final ArticleAnalyzer articleAnalyzer;
  private final int analysed;

  public DocumentAnalyzer(Catalogue catalogue) {
    this(catalogue, MAX_ANALYSED_CHARACTERS);
  }

  /** Creates a reader that analyses the given number of characters of each article. */
  DocumentAnalyzer(Catalogue catalogue, int analysed) {
    this.catalogue = catalogue;
    this.articleAnalyzer = new ArticleAnalyzer(catalogue);
    this.analysed = analysed;
  }

  /**
   * Reads one document. Thread-safe.
   *
   * @throws UnreadableDocumentException when the document contains nothing that could be an article
   */
  public Report read(Document given) throws UnreadableDocumentException {
    Document document = DocumentLimiter.apply(given);
    Article article = ArticleReader.read(document, this::isSide, GivenNames::isCommon);
    if (article.body().isBlank()) {
      throw new UnreadableDocumentException("no article found in " + document.id());
    }
    Deadline.check();
    // Names are recognised, and stories grouped, in the text as it appears to readers.
    String heading =
        BidiControlRemover.remove(
            DisguiseRemover.normalize(DocumentLimiter.cutTitle(article.title())));
    String start = TextTruncator.truncate(article.body(), analysed);
    String told = BidiControlRemover.remove(DisguiseRemover.normalize(start));
    String body = told + BidiControlRemover.remove(article.body().substring(start.length()));
    String title = heading.isEmpty() ? firstWords(told) : heading;
    String outlet = document.outlet().isEmpty() ? article.outlet() : document.outlet();
    String claimed = document.language() == null ? article.language() : document.language();
    String language = LanguageDetector.detect(title + "\n" + told, claimed);
    Instant published =
        publishedAt(document.published(), document.fetched(), article.published().moment());
    LocalDate date = day(document, article);
    Deadline.check();
    var articleAnalysis = articleAnalyzer.analyze(heading, told, language, date);
    Deadline.check();
    return new Report(
        document.id(),
        title,
        date,
        published,
        document.authors().isEmpty()
            ? article.authors()
            : AuthorFinder.people(document.authors(), outlet),
        outlet.isEmpty() ? OutletNameFinder.host(document.link()) : outlet,
        document.link(),
        picture(document, article),
        language,
        body,
        ExcerptBuilder.of(told),
        articleAnalysis.subjects(),
        articleAnalysis.mentions(),
        articleAnalysis.quotes(),
        articleAnalysis.matches(),
        SuspicionCheck.check(DocumentLimiter.cutTitle(article.title()), start, article.allLines()),
        document.fetched(),
        document.licence());
  }

  private boolean isSide(String name) {
    return catalogue.findByName(name).stream().anyMatch(Subject::isSide);
  }

  private static String firstWords(String body) {
    return ExcerptBuilder.cutAtWord(
        TextNormalizer.normalize(body.lines().filter(l -> !l.isBlank()).findFirst().orElse(body)),
        MAX_TITLE_LENGTH);
  }

  /** Returns the source's time, unless it is in the future; else the one found in the article. */
  private static @Nullable Instant publishedAt(
      @Nullable Instant told, Instant fetched, @Nullable Instant found) {
    return told != null && !told.isAfter(fetched) ? told : found;
  }

  private static @Nullable LocalDate day(Document document, Article article) {
    if (article.published().day() != null) {
      return article.published().day();
    }
    Instant told = publishedAt(document.published(), document.fetched(), null);
    return told == null ? null : LocalDate.ofInstant(told, ZoneOffset.UTC);
  }

  /** Returns the picture that was chosen, or that of a text, beside which none was looked for. */
  private static @Nullable URI picture(Document document, Article article) {
    return switch (document.form()) {
      case PAGE, FRAGMENT -> article.picture();
      case TEXT, ARTICLE -> document.picture();
    };
  }
}
