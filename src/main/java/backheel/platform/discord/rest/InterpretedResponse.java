package backheel.platform.discord.rest;

import backheel.chat.SendResult;
import backheel.platform.RefusalDecision;
import backheel.platform.discord.refusal.DiscordRefusal;

/**
 * One request of a delivery.
 *
 * @param answer Discord's response; status 0 where no request was made, or its response was lost
 * @param delivery the result for the delivery
 */
record InterpretedResponse(DiscordResponse answer, SendResult delivery) {

  boolean ok() {
    return answer.ok();
  }

  /** Returns whether it was refused by Discord itself, and by this row of the table. */
  boolean isRefusedAs(DiscordRefusal row) {
    return answer.status() >= 400 && answer.refusal() == row;
  }

  /** Returns whether the message is worth sending without files: a right may be missing. */
  boolean isAboutFiles() {
    return isRefusedAs(DiscordRefusal.FILES) || isRefusedAs(DiscordRefusal.NO_RIGHT);
  }

  /**
   * Returns whether the content may be at fault, or nothing is known, so that the message is worth
   * sending in a simpler form.
   */
  boolean isAboutContent() {
    if (answer.status() < 400 || answer.namesWait()) {
      return false;
    }
    var row = answer.refusal();
    boolean unknown = row == DiscordRefusal.UNKNOWN || row == DiscordRefusal.FOREIGN;
    return row.decision() == RefusalDecision.SIMPLIFY || (unknown && answer.status() == 400);
  }
}
