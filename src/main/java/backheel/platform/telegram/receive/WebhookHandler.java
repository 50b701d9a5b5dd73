package backheel.platform.telegram.receive;

/** A handler of deliveries. */
interface WebhookHandler {
  /**
   * Handles a delivery.
   *
   * @return the response status: any other than 200 has it delivered again
   */
  int handle(byte[] update);
}
