package backheel.understanding.extraction.author;

import static java.util.stream.Collectors.joining;

import backheel.football.TextFolding;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The features by which an author is told from others whom a page names. */
final class AuthorFeatures {
  private static final Set<String> GIVEN_NAMES = givenNames();
  private static final int MAX_BODY_LENGTH = 20_000;
  private static final int MAX_SHORT_LINE = 160;
  private static final List<AuthorSign> DECIDING_SIGNS =
      List.of(
          AuthorSign.JSON_LD,
          AuthorSign.META,
          AuthorSign.MICRODATA,
          AuthorSign.BYLINE,
          AuthorSign.NAMED_ELEMENT,
          AuthorSign.PROFILE_LINK);

  private final List<AuthorCandidate> candidates;
  private final String title;
  private final String body;
  private final String nearTitle;
  private final String nearEnd;
  private final @Nullable AuthorSign strongest;

  AuthorFeatures(AuthorEvidence evidence, List<AuthorCandidate> candidates) {
    this.candidates = List.copyOf(candidates);
    this.strongest =
        candidates.stream()
            .map(candidate -> strongest(candidate.signs()))
            .min(Comparator.naturalOrder())
            .orElse(null);
    this.title = spaced(evidence.title());
    this.body = spaced(prose(evidence.body()));
    this.nearTitle =
        spaced(
            shortLines(
                new BylineFinder(evidence.lines(), evidence.outlet(), evidence.title())
                    .around(4, 20)));
    this.nearEnd = spaced(shortLines(end(evidence)));
  }

  private static AuthorSign strongest(Set<AuthorSign> signs) {
    return signs.iterator().next();
  }

  private static Set<String> givenNames() {
    var given = new HashSet<>(Lexicon.words("first names of women"));
    given.addAll(Lexicon.words("first names of men"));
    return Set.copyOf(given);
  }

  /** Returns whether the first word of a name is a given name. */
  static boolean beginsWithGivenName(String name) {
    String folded = TextFolding.fold(name);
    int blank = folded.indexOf(' ');
    return blank > 0 && GIVEN_NAMES.contains(folded.substring(0, blank));
  }

  /** Returns the names of the features that a candidate has. */
  List<String> of(AuthorCandidate candidate) {
    List<String> features = new ArrayList<>();
    Set<AuthorSign> signs = candidate.signs();
    signs.forEach(sign -> features.add(sign.feature()));
    for (AuthorSign sign : DECIDING_SIGNS) {
      if (!signs.contains(sign) && candidates.stream().anyMatch(c -> c.signs().contains(sign))) {
        features.add("not " + sign.feature());
      }
    }
    if (strongest(signs) == strongest) {
      features.add("strongest sign");
    }
    if (signs.size() == 1) {
      features.add("one sign");
    }
    features.add(candidate.kind().feature());
    if (beginsWithGivenName(candidate.name())) {
      features.add("given name");
    }
    String name = spaced(candidate.name());
    if (title.contains(name)) {
      features.add("in title");
    }
    if (body.contains(name)) {
      features.add("in text");
    }
    if (nearTitle.contains(name)) {
      features.add("near title");
    }
    if (nearEnd.contains(name)) {
      features.add("near end");
    }
    return features;
  }

  private static List<TextLine> end(AuthorEvidence evidence) {
    if (evidence.body().isEmpty()) {
      return List.of();
    }
    List<TextLine> lines = evidence.lines();
    int last = Math.max(0, lines.lastIndexOf(evidence.body().getLast()));
    return lines.subList(last, Math.min(lines.size(), last + 7));
  }

  private static String shortLines(List<TextLine> lines) {
    return lines.stream()
        .map(TextLine::text)
        .filter(text -> text.length() <= MAX_SHORT_LINE)
        .collect(joining("\n"));
  }

  private static String prose(List<TextLine> body) {
    var prose = new StringBuilder();
    for (TextLine line : body) {
      if (line.isProse() && prose.length() < MAX_BODY_LENGTH) {
        prose.append(line.text()).append(' ');
      }
    }
    return prose.toString();
  }

  private static String spaced(String text) {
    return " " + TextFolding.fold(text) + " ";
  }
}
