package backheel.story;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An independent account of a story: an outlet with a text of its own, or an agency whose text
 * others carry.
 *
 * @param agency the agency that the text is credited to, "" for none
 * @param shingles hashes of four consecutive words, without quotes
 */
record IndependentAccount(Report report, String agency, Set<Integer> shingles) {
  private static final int SHINGLE_SIZE = 4;
  private static final int MIN_SHINGLES = 20;
  private static final int MAX_CHARACTERS_READ = 4_000;

  /** Minimum share of the shorter text's shingles that two copies of one text have in common. */
  private static final double MIN_COPIED_SHARE = 0.3;

  private static final int MAX_CREDIT_DISTANCE = 160;
  private static final String AGENCIES =
      "reuters|afp|agence france[- ]presse|associated press|ap|efe|dpa|ansa|lusa|sid|apa|anp|belga"
          + "|pa media|press association|europa press|xinhua|tass|interfax|map|mena|anadolu"
          + "|رويترز|أ\\s?ف\\s?ب|فرانس برس|د\\s?ب\\s?أ|إفي|وام|واس";

  /** A credit to an agency: in brackets, or with a dash after the place. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "[(\\[]\\s*(?:[\\p{L} ]{2,20}[,/]\\s*)?("
              + AGENCIES
              + ")\\s*(?:[,/][\\p{L} ]{2,20})?[)\\]]"
              + "|(?:^|\\n)[\\p{L} .,-]{0,40}\\b("
              + AGENCIES
              + ")\\s*[-–—:]\\s",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern AGENCY_NAME = Pattern.compile(AGENCIES);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  IndependentAccount {
    shingles = Set.copyOf(shingles);
  }

  static IndependentAccount of(Report report) {
    return new IndependentAccount(report, agency(report), shingles(report));
  }

  /**
   * Returns whether both are one account: the same outlet, the same agency, or copies of one text.
   */
  boolean isSameAs(IndependentAccount other) {
    boolean sameOutlet =
        !report.outlet().isEmpty() && report.outlet().equals(other.report.outlet());
    return sameOutlet || (!agency.isEmpty() && agency.equals(other.agency)) || isCopyOf(other);
  }

  private boolean isCopyOf(IndependentAccount other) {
    int shorter = Math.min(shingles.size(), other.shingles.size());
    if (shorter < MIN_SHINGLES) {
      return shorter > 0 && shingles.equals(other.shingles);
    }
    return shingles.stream().filter(other.shingles::contains).count() >= MIN_COPIED_SHARE * shorter;
  }

  private static String agency(Report report) {
    for (var name : report.authors()) {
      if (AGENCY_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
        return key(name);
      }
    }
    if (AGENCY_NAME.matcher(report.outlet().toLowerCase(Locale.ROOT)).matches()) {
      return key(report.outlet());
    }
    var body = report.body().toLowerCase(Locale.ROOT);
    var start = body.substring(0, Math.min(MAX_CREDIT_DISTANCE, body.length()));
    var end = body.substring(Math.max(start.length(), body.length() - MAX_CREDIT_DISTANCE));
    var credit = CREDIT.matcher(start + "\n" + end);
    if (!credit.find()) {
      return "";
    }
    return key(credit.group(1) == null ? credit.group(2) : credit.group(1));
  }

  /** Returns one key for all names of an agency. */
  private static String key(String name) {
    var bare = name.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return switch (bare) {
      case "agencefrance-presse", "agencefrancepresse", "أفب", "فرانسبرس" -> "afp";
      case "associatedpress" -> "ap";
      case "رويترز" -> "reuters";
      case "دبأ" -> "dpa";
      case "إفي" -> "efe";
      case "pressassociation" -> "pamedia";
      default -> bare;
    };
  }

  private static Set<Integer> shingles(Report report) {
    var words = BETWEEN_WORDS.split(withoutQuotes(report).toLowerCase(Locale.ROOT), -1);
    var rows = new HashSet<Integer>();
    for (int i = 0; i + SHINGLE_SIZE <= words.length; i++) {
      int hash = 0;
      for (int w = i; w < i + SHINGLE_SIZE; w++) {
        hash = hash * 0x01000193 + words[w].hashCode();
      }
      rows.add(hash);
    }
    return rows;
  }

  /**
   * Returns the body without quotes: many outlets quote the same words without copying each other.
   */
  private static String withoutQuotes(Report report) {
    var body = report.body().substring(0, Math.min(MAX_CHARACTERS_READ, report.body().length()));
    for (var quote : report.quotes()) {
      body = body.replace(quote.text(), " ");
    }
    return body;
  }
}
