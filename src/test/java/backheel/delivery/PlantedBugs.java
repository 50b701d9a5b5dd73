package backheel.delivery;

import java.util.List;

/** Mistakes that somebody could make, or has made, in the way of a message. */
// The lines stand here as they are in the source, with their ends.
@SuppressWarnings("StringConcatToTextBlock")
final class PlantedBugs {
  private PlantedBugs() {}

  static final List<PlantedBug> ALL =
      List.of(
          bug("a lane may be under way twice", "Rounds", "    busy.add(owed.chat());\n", ""),
          bug("permits are not counted", "Rounds", "    underWay.incrementAndGet();\n", ""),
          bug(
              "the permit is given back before the mark",
              "Rounds",
              "outcome -> endings.ended(owed, drawn.get(), outcome, () -> over(owed)));",
              "outcome -> { over(owed); endings.ended(owed, drawn.get(), outcome, () -> {}); });"),
          bug(
              "marked before it is sent",
              "Rounds",
              "    legs.carry(\n",
              "    lanes.sent(owed, \"0\", drawn.get().editions(), clock.instant());\n"
                  + "    legs.carry(\n"),
          bug(
              "an old claim is started",
              "Rounds",
              "legs.nanos() - claimedAt > CLAIM_HOLDS.toNanos()",
              "legs.nanos() < claimedAt"),
          bug(
              "quiet hours are not kept",
              "Rounds",
              "        lanes.hold(owed, until);\n        yield false;",
              "        yield true;"),
          bug(
              "quiet hours are not for bundles",
              "Rounds",
              "|| !isToGoNow(owed)",
              "|| (owed.bundled() == Bundled.NOT && !isToGoNow(owed))"),
          bug(
              "caps are not kept",
              "Rounds",
              "        lanes.keep(owed, until, Bundled.valueOf(as.name()), why.name());\n"
                  + "        yield false;",
              "        yield true;"),
          bug(
              "put together anew at the next attempt",
              "Rounds",
              "        && owed.attempts() == 0\n",
              ""),
          bug(
              "put together though a life before may have sent the first",
              "Rounds",
              "        && (owed.id() > former || begun.contains(owed.chat()))\n",
              ""),
          bug(
              "a change is sent as a new message",
              "Rounds",
              "    return owed.message() == null\n",
              "    return !owed.chat().isEmpty()\n"),
          bug(
              "a chat is held until now",
              "Rounds",
              "clock.instant().plusNanos(nanos).plusMillis(1)",
              "clock.instant()"),
          bug(
              "changes are forgotten",
              "Rounds",
              "      claimed.addAll(lanes.grown(platform.name(), underWayNow, permits));\n",
              ""),
          bug("the journal is not written", "Endings", "        journal.taken(entry);\n", ""),
          bug(
              "an end that could not be stored is forgotten",
              "Endings",
              "      legs.later(MARK_AGAIN, () -> store(owed, end, over));\n",
              "      over.run();\n"),
          bug(
              "retry_after of a platform is not kept",
              "Endings",
              "      pace.refused(later.delay(), legs.nanos());\n",
              ""),
          bug(
              "retry_after of a platform does not survive",
              "Endings",
              "      whereabouts.slower(pace.state(clock.instant(), legs.nanos()));\n",
              ""),
          bug(
              "retry_after of a chat is not for its topics",
              "Endings",
              "      pace.refused(chat, later.delay(), legs.nanos());\n",
              ""),
          bug(
              "retry_after of a chat is not stored",
              "Endings",
              "lanes.postpone(owed, clock.instant().plus(later.delay()), later.why());",
              "lanes.postpone(owed, clock.instant(), later.why());"),
          bug(
              "unknown counts as sent",
              "Endings",
              "case Delivery.Unknown(var why) -> unknown(owed, why);",
              "case Delivery.Unknown(var why) -> lanes.sent(owed, \"0\","
                  + " owed.items().stream().map(item -> 0L).toList(), clock.instant());"),
          bug(
              "unknown counts as refused",
              "Endings",
              "case Delivery.Unknown(var why) -> unknown(owed, why);",
              "case Delivery.Unknown(var why) -> lanes.giveUp(owed, why);"),
          bug(
              "other failures count as unknown",
              "Endings",
              "int times = unknown.getOrDefault(owed.id(), 1);",
              "int times = owed.attempts() + 1;"),
          bug("once is not once", "Endings", "timing.once(owed.chat())", "owed.chat().isEmpty()"),
          bug(
              "who blocks us is asked again",
              "Endings",
              "case Delivery.Gone(var why) -> whereabouts.gone(chat.whole(), why);",
              "case Delivery.Gone(var why) ->"
                  + " tryLater(owed, Duration.ofSeconds(5), Delivery.Scope.CHAT, why);"),
          bug(
              "who moves is forgotten",
              "Endings",
              "case Delivery.Moved(var to) -> whereabouts.moved(chat.whole(), to);",
              "case Delivery.Moved(var to) -> lanes.giveUp(owed, \"moved\");"),
          bug(
              "a refused copy counts as the last edition",
              "Endings",
              "return platform.refusesCopies() && !owed.isEdit() && tried",
              "return platform.refusesCopies() && owed.chat().isEmpty() && tried"),
          bug(
              "the journal is not read",
              "Shift",
              "      lanes.sent(entry.owed(), entry.message(), entry.editions(),"
                  + " entry.nextInLane());\n",
              ""),
          bug(
              "the journal is emptied before it is marked",
              "Shift",
              "    for (var entry : journal.left()) {\n",
              "    journal.clear();\n    for (var entry : journal.left()) {\n"),
          bug(
              "what a life before was asked is not heard",
              "Pace",
              "    pace.speed.hold(Duration.between(wallClock, before.heldUntil()), now);\n",
              ""),
          bug("a chat's gap is not kept", "Pace", "if (now < chatFree) {", "if (now < 0) {"),
          bug("a platform's limit is not kept", "Pace", "if (now < free) {", "if (now < 0) {"));

  private static PlantedBug bug(String claim, String type, String right, String wrong) {
    return new PlantedBug(claim, type, right, wrong);
  }
}
