package backheel.source.licence;

import backheel.story.Licence.Extent;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The terms of one licence of an RSL document (RSL 1.0, section 3.4), while it is read. Terms that
 * are not understood grant nothing.
 */
final class RslLicence {
  private static final int MAX_TOKENS = 50;

  private final Set<String> permitted = new HashSet<>();
  private final Set<String> prohibited = new HashSet<>();
  private boolean permitsUsage;
  private boolean stated;
  private boolean conditional;
  private String payment = "";
  private boolean paid;
  private boolean openStandard;

  /**
   * Adds the tokens of {@code permits} or {@code prohibits}, which older documents part by commas.
   */
  void rights(boolean permits, String type, String tokens) {
    if (type.equals("geo")) {
      // We do not know where a reader is.
      conditional = true;
      return;
    }
    permitsUsage |= permits && type.equals("usage");
    var to = permits ? permitted : prohibited;
    for (var token : tokens.toLowerCase(Locale.ROOT).split("[\\s,]+", MAX_TOKENS)) {
      if (!token.isEmpty()) {
        to.add(type + ":" + token);
      }
    }
  }

  void payment(String type) {
    stated = true;
    payment = type.toLowerCase(Locale.ROOT).strip();
  }

  /** Adds a part of the payment: what it costs, or who decides that. */
  void paymentPart(String name, String value) {
    switch (name) {
      case "amount" -> paid |= !value.matches("0*+(?:\\.0*+)?") || value.isEmpty();
      case "standard" -> {
        openStandard = KnownLicences.find(value) == Extent.FULL_TEXT;
        paid |= !openStandard;
      }
      default -> paid = true;
    }
  }

  /** Notes a condition that we do not meet, such as reports on use. */
  void condition() {
    conditional = true;
  }

  /** Returns whether it forbids what we do, whatever another licence beside it permits. */
  boolean prohibits() {
    return prohibited.contains("usage:all") || prohibited.contains("usage:search");
  }

  /**
   * Returns whether it lets us show full text: all uses are permitted by name, or it is not limited
   * to some uses and says that it is free.
   */
  boolean grants() {
    boolean everyUse = permitsUsage ? permitted.contains("usage:all") : stated;
    return everyUse && !prohibits() && isFree() && isForUs() && !conditional;
  }

  private boolean isFree() {
    boolean isKind = List.of("free", "attribution").contains(payment);
    return !paid && (isKind || (payment.isEmpty() && (!stated || openStandard)));
  }

  /** We are no business, and read for persons. */
  private boolean isForUs() {
    boolean limited = permitted.stream().anyMatch(token -> token.startsWith("user:"));
    return (!limited
            || permitted.contains("user:non-commercial")
            || permitted.contains("user:personal"))
        && !prohibited.contains("user:non-commercial")
        && !prohibited.contains("user:personal");
  }
}
