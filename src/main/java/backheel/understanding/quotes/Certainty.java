package backheel.understanding.quotes;

/** Whether a speaker may be told as fact, or only as reported. */
final class Certainty {

  private Certainty() {}

  static boolean isSure(Speaker speaker) {
    return switch (speaker.way()) {
      case LABELLED, NAMED_BESIDE -> true;
      case NAMED_APART, DESCRIBED, CONTINUED, CARRIED, PRONOUN -> speaker.margin() >= 4;
      default -> false;
    };
  }
}
