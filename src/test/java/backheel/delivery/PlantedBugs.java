package backheel.delivery;

import java.util.List;

/** Mistakes that somebody could make, or has made, in the way of a message. */
// The lines stand here as they are in the source, with their ends.
@SuppressWarnings("StringConcatToTextBlock")
final class PlantedBugs {
  private PlantedBugs() {}

  static final List<PlantedBug> ALL =
      List.of(
          bug(
              "a lane may be under way twice",
              "DeliveryDispatcher",
              "    busy.add(message.chat());\n",
              ""),
          bug(
              "permits are not counted",
              "DeliveryDispatcher",
              "    inFlight.incrementAndGet();\n",
              ""),
          bug(
              "the permit is given back before the mark",
              "DeliveryDispatcher",
              "outcome -> outcomes.handle(message, rendered.get(), outcome, () ->"
                  + " finish(message)));",
              "outcome -> { finish(message); outcomes.handle(message, rendered.get(), outcome, ()"
                  + " -> {}); });"),
          bug(
              "marked before it is sent",
              "DeliveryDispatcher",
              "    services\n        .executor()\n",
              "    services.outbox().markSent(message, \"0\", rendered.get().editions(),"
                  + " services.clock().instant());\n"
                  + "    services\n"
                  + "        .executor()\n"),
          bug(
              "an old claim is started",
              "ClaimedMessages",
              "services.executor().nanoTime() - claimedAt > CLAIM_LIFETIME.toNanos()",
              "services.executor().nanoTime() < claimedAt"),
          bug(
              "quiet hours are not kept",
              "DeliveryDispatcher",
              "        services.outbox().delayLane(message, until);\n        yield false;",
              "        yield true;"),
          bug(
              "quiet hours are not for bundles",
              "DeliveryDispatcher",
              "|| !isSendableNow(message)",
              "|| (message.bundle().isEmpty() && !isSendableNow(message))"),
          bug(
              "caps are not kept",
              "DeliveryDispatcher",
              "        services.outbox().holdForBundle(message, until, kind, reason);\n"
                  + "        yield false;",
              "        yield true;"),
          bug(
              "put together anew at the next attempt",
              "BackloggedLanes",
              "        && message.attempts() == 0\n",
              ""),
          bug(
              "put together though a life before may have sent the first",
              "BackloggedLanes",
              "        && (message.id() > previousRunMaxId || caughtUp.contains(message.chat()))\n",
              ""),
          bug(
              "a change is sent as a new message",
              "RenderedMessageSender",
              "    return message.editedMessageId() == null\n",
              "    return !message.chat().address().isEmpty()\n"),
          bug(
              "a chat is held until now",
              "DeliveryDispatcher",
              "services.clock().instant().plusNanos(nanos).plusMillis(1)",
              "services.clock().instant()"),
          bug(
              "changes are forgotten",
              "ClaimedMessages",
              "      claimed.addAll(outbox.dueEdits(platform, busyNow, maxEdits));\n",
              ""),
          bug(
              "the journal is not written",
              "OutcomeHandler",
              "        services.journal().recordSent(entry);\n",
              ""),
          bug(
              "an end that could not be stored is forgotten",
              "RetryingOutcomeWriter",
              "      services.executor().schedule(STORAGE_RETRY_DELAY, () -> store(message, change,"
                  + " over));\n",
              "      over.run();\n"),
          bug(
              "retry_after of a platform is not kept",
              "FailureHandler",
              "      rateLimiter.onRejected(later.delay(), now);\n",
              ""),
          bug(
              "retry_after of a platform does not survive",
              "FailureHandler",
              "      listener.rateReduced(rateLimiter.state(services.clock().instant(), now));\n",
              ""),
          bug(
              "retry_after of a chat is not for its topics",
              "FailureHandler",
              "      rateLimiter.onRejected(chat, later.delay(), now);\n",
              ""),
          bug(
              "retry_after of a chat is not stored",
              "FailureHandler",
              "retryAfter(message, later.delay(), later.why());",
              "retryAfter(message, Duration.ZERO, later.why());"),
          bug(
              "unknown counts as sent",
              "FailureHandler",
              "case SendResult.Unknown(var why) -> unknown(message, why);",
              "case SendResult.Unknown(var why) -> services.outbox().markSent(message, \"0\","
                  + " message.items().stream().map(item -> 0L).toList(),"
                  + " services.clock().instant());"),
          bug(
              "unknown counts as refused",
              "FailureHandler",
              "case SendResult.Unknown(var why) -> unknown(message, why);",
              "case SendResult.Unknown(var why) -> services.outbox().abandon(message, why);"),
          bug(
              "other failures count as unknown",
              "FailureHandler",
              "int times = unknown.getOrDefault(message.id(), 1);",
              "int times = message.attempts() + 1;"),
          bug(
              "once is not once",
              "FailureHandler",
              "services.policy().isAtMostOnce(message.chat())",
              "message.chat().address().isEmpty()"),
          bug(
              "who blocks us is asked again",
              "FailureHandler",
              "case SendResult.Gone(var why) -> listener.chatGone(chat.withoutTopic(), why);",
              "case SendResult.Gone(var why) ->"
                  + " tryLater(message, Duration.ofSeconds(5), SendResult.Scope.CHAT, why);"),
          bug(
              "who moves is forgotten",
              "FailureHandler",
              "case SendResult.Moved(var to) -> listener.chatMoved(chat.withoutTopic(), to);",
              "case SendResult.Moved(var to) -> services.outbox().abandon(message, \"moved\");"),
          bug(
              "a refused copy counts as the last edition",
              "OutcomeHandler",
              "return services.platform().deduplicatesSends() && !message.isEdit() && tried",
              "return services.platform().deduplicatesSends() && message.chat().address().isEmpty() &&"
                  + " tried"),
          bug(
              "the journal is not read",
              "DeliveryRound",
              "      outbox.markSent(entry.toMessage(), entry.message(), entry.editions(),"
                  + " entry.nextInLane());\n",
              ""),
          bug(
              "the journal is emptied before it is marked",
              "DeliveryRound",
              "    for (var entry : services.journal().unfinished()) {\n",
              "    services.journal().clear();\n"
                  + "    for (var entry : services.journal().unfinished()) {\n"),
          bug(
              "what a life before was asked is not heard",
              "pace/RateLimiter",
              "    rateLimiter.adaptiveRate.hold(Duration.between(wallClock, before.heldUntil()),"
                  + " now);\n",
              ""),
          bug(
              "a chat's gap is not kept",
              "pace/RateLimiter",
              "if (now < chatFree) {",
              "if (now < 0) {"),
          bug(
              "a platform's limit is not kept",
              "pace/RateLimiter",
              "if (now < free) {",
              "if (now < 0) {"));

  private static PlantedBug bug(String claim, String type, String right, String wrong) {
    return new PlantedBug(claim, type, right, wrong);
  }
}
