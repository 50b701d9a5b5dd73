package backheel.platform.discord.rest;

import backheel.chat.SendResult;

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
}
