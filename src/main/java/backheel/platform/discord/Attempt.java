package backheel.platform.discord;

import backheel.chat.Delivery;

/**
 * One request of a delivery.
 *
 * @param answer what Discord said; status 0 where it was not asked, or its answer was lost
 * @param delivery what that means for the delivery
 */
record Attempt(Answer answer, Delivery delivery) {

  boolean ok() {
    return answer.ok();
  }
}
