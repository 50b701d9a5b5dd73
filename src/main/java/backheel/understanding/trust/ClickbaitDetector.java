package backheel.understanding.trust;

import backheel.input.SafePatternCompiler;
import backheel.story.ClickbaitTechnique;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A detector of clickbait in headlines, which checks whether the article supports the headline. */
final class ClickbaitDetector {
  private static final List<ClickbaitSign> SIGNS = ClickbaitSign.all();
  private static final Pattern SHOUTED = SafePatternCompiler.compile("\\b\\p{Lu}{5,}\\b");

  /** Quotes within a headline: a person's own words are no promise by the outlet. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "«[^«»]*+»|“[^“”]*+”|„[^„“”]*+[“”]|\"[^\"]*\""
              + "|(?<![\\p{L}\\d])['‘](?:[^'’‘]|(?<=\\p{L})['’](?=\\p{L}))++['’](?!\\p{L})");

  private static final double SHOUTING_WEIGHT = 0.2;
  private static final double UNSUPPORTED_WEIGHT = 0.25;
  private static final double ABOUT_NOBODY_WEIGHT = 0.45;
  private static final double MIN_SUPPORTED_SHARE = 0.4;

  private ClickbaitDetector() {}

  /**
   * Rates a headline.
   *
   * @param body the article, "" when there is none to judge it by
   */
  static ClickbaitVerdict score(String title, String body) {
    String plain = TokenizedText.of("", QUOTED.matcher(title).replaceAll(" ")).plain;
    var article = new HeadlineSupport(title, body);
    Map<ClickbaitTechnique, Double> weights = new EnumMap<>(ClickbaitTechnique.class);
    double sober = 1;
    for (var sign : SIGNS) {
      var found = sign.pattern().matcher(plain);
      if (found.find() && !(sign.answerable() && article.answers(sign.kind(), found.group()))) {
        sober *= 1 - sign.weight();
        weights.merge(sign.kind(), sign.weight(), Double::sum);
      }
    }
    boolean allCapitals = title.equals(title.toUpperCase(Locale.ROOT));
    if (!allCapitals && SHOUTED.matcher(title).results().count() >= 2) {
      sober *= 1 - SHOUTING_WEIGHT;
      weights.merge(ClickbaitTechnique.CRIES_OUT, SHOUTING_WEIGHT, Double::sum);
    }
    if (article.isAboutNobody()) {
      sober *= 1 - ABOUT_NOBODY_WEIGHT;
      weights.merge(ClickbaitTechnique.HOLDS_BACK, ABOUT_NOBODY_WEIGHT, Double::sum);
    }
    if (sober < 1 && article.share() < MIN_SUPPORTED_SHARE) {
      sober *= 1 - UNSUPPORTED_WEIGHT;
      weights.merge(ClickbaitTechnique.NOT_BORNE_OUT, UNSUPPORTED_WEIGHT, Double::sum);
    }
    List<ClickbaitTechnique> kinds = new ArrayList<>(weights.keySet());
    kinds.sort(Comparator.comparing(weights::get).reversed());
    return new ClickbaitVerdict(Math.round((1 - sober) * 100) / 100.0, kinds);
  }

  /** Describes a kind of bait in plain English. */
  static String reason(ClickbaitTechnique kind) {
    return switch (kind) {
      case PROMISES -> "the headline promises that you will be surprised";
      case HOLDS_BACK -> "the headline holds back who or what it is about";
      case CRIES_OUT -> "the headline cries out";
      case COUNTS -> "the headline counts what the article does not list";
      case ASKS -> "the headline asks what the article does not ask";
      case NOT_BORNE_OUT -> "the article does not tell what the headline says";
    };
  }
}
