package backheel.store.story;

import backheel.story.Correction;
import backheel.story.Score;
import backheel.story.StatedScore;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A correction as its row holds it. A score is written {@code team/MAR 2-0 team/BEL}, followed by
 * the scorers where those were changed; a quote is written as its speaker's key and its words.
 *
 * @param was the previous content, "" for none
 * @param now the content that replaces it, "" for none
 */
record CorrectionRow(String kind, String was, String now) {
  private static final Pattern SCORE = Pattern.compile("(\\d{1,3})-(\\d{1,3})");

  static CorrectionRow of(Correction correction) {
    return switch (correction) {
      case Correction.Retraction c -> new CorrectionRow("RETRACTED", c.headline(), "");
      case Correction.ScoreChange c -> new CorrectionRow("SCORE", write(c.was()), write(c.now()));
      case Correction.ScorersChange c ->
          new CorrectionRow(
              "SCORE", write(c.score()) + " " + c.was(), write(c.score()) + " " + c.now());
      case Correction.QuoteRemoval c ->
          new CorrectionRow("QUOTE", c.speaker() + " " + c.quote(), "");
      case Correction.SpeakerChange c ->
          new CorrectionRow("QUOTE", c.was() + " " + c.quote(), c.now() + " " + c.quote());
      case Correction.PublishedNotice c -> new CorrectionRow("NOTICE", "", c.notice());
      case Correction.HeadlineChange c -> new CorrectionRow("TITLE", c.was(), c.now());
      case Correction.MinorEdit c -> new CorrectionRow("MINOR", "", "");
    };
  }

  /** Returns the correction; a minor edit when the row cannot be read. */
  Correction toCorrection(String report, Instant at) {
    return switch (kind) {
      case "RETRACTED" -> new Correction.Retraction(report, at, was);
      case "SCORE" -> score(report, at).orElseGet(() -> new Correction.MinorEdit(report, at));
      case "QUOTE" -> quote(report, at);
      case "NOTICE" -> new Correction.PublishedNotice(report, at, now);
      case "TITLE" -> new Correction.HeadlineChange(report, at, was, now);
      default -> new Correction.MinorEdit(report, at);
    };
  }

  private Optional<Correction> score(String report, Instant at) {
    var before = read(was);
    var after = read(now);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    var scorers = rest(was);
    return Optional.of(
        scorers.isEmpty()
            ? new Correction.ScoreChange(report, at, before.get(), after.get())
            : new Correction.ScorersChange(report, at, after.get(), scorers, rest(now)));
  }

  private Correction quote(String report, Instant at) {
    int end = was.indexOf(' ');
    if (end < 0) {
      return new Correction.MinorEdit(report, at);
    }
    var speaker = was.substring(0, end);
    var quote = was.substring(end + 1);
    int otherEnd = now.indexOf(' ');
    return otherEnd < 0
        ? new Correction.QuoteRemoval(report, at, speaker, quote)
        : new Correction.SpeakerChange(report, at, quote, speaker, now.substring(0, otherEnd));
  }

  /** Reads the sides and the score at the beginning of a text. */
  private static Optional<StatedScore> read(String text) {
    var parts = text.split(" ", 4);
    var score = parts.length < 3 ? null : SCORE.matcher(parts[1]);
    if (score == null || !score.matches() || parts[0].isEmpty() || parts[2].isEmpty()) {
      return Optional.empty();
    }
    int home = Integer.parseInt(score.group(1));
    int away = Integer.parseInt(score.group(2));
    return Optional.of(new StatedScore(parts[0], new Score(home, away), parts[2]));
  }

  /** Returns what follows the sides and the score. */
  private static String rest(String text) {
    var parts = text.split(" ", 4);
    return parts.length < 4 ? "" : parts[3];
  }

  private static String write(StatedScore stated) {
    return stated.home() + " " + stated.score() + " " + stated.away();
  }
}
