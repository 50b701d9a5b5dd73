package backheel.understanding.quotes;

/** Whether a speaker may be told as fact, or only as reported. */
final class Certainty {

  /** So far ahead of everybody else, whom a pronoun means was right 19 times in 20 and more. */
  private static final double AHEAD = 4;

  private Certainty() {}

  static boolean isSure(Speaker speaker) {
    return switch (speaker.way()) {
      case LABELLED, NAMED_BESIDE -> true;
      case NAMED_APART, MARKED, DESCRIBED, CONTINUED, CARRIED, PRONOUN -> speaker.margin() >= AHEAD;
      default -> false;
    };
  }
}
