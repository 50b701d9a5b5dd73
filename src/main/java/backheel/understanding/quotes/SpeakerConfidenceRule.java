package backheel.understanding.quotes;

/** The rule by which a speaker is presented as fact, or only as reported. */
final class SpeakerConfidenceRule {

  /** Margin above which at least 19 in 20 pronouns were resolved correctly. */
  private static final double MIN_MARGIN = 4;

  private SpeakerConfidenceRule() {}

  static boolean isSure(Speaker speaker) {
    return switch (speaker.way()) {
      case LABELLED, NAMED_BESIDE -> true;
      case NAMED_APART, MARKED, DESCRIBED, CONTINUED, CARRIED, PRONOUN ->
          speaker.margin() >= MIN_MARGIN;
      default -> false;
    };
  }
}
