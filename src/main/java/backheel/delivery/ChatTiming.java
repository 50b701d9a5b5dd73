package backheel.delivery;

import backheel.store.Chats;
import backheel.store.Lanes;
import backheel.store.Owed;
import backheel.store.Owed.Bundled;
import backheel.store.Stories;
import backheel.story.SubjectCount;
import backheel.subscription.rhythm.DigestTime;
import backheel.subscription.rhythm.Kept;
import backheel.subscription.rhythm.KickOff;
import backheel.subscription.rhythm.KickOffs;
import backheel.subscription.rhythm.QuietHours;
import backheel.subscription.rhythm.Rhythm;
import backheel.subscription.rhythm.Turn;
import backheel.subscription.rhythm.Waiting;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Timing by what each chat has chosen, what it was sent today, and who plays. */
public final class ChatTiming implements Timing {
  private final Chats chats;
  private final Lanes lanes;
  private final Stories stories;
  private final KickOffs kickOffs;

  public ChatTiming(Chats chats, Lanes lanes, Stories stories, KickOffs kickOffs) {
    this.chats = chats;
    this.lanes = lanes;
    this.stories = stories;
    this.kickOffs = kickOffs;
  }

  @Override
  public boolean once(String chat) {
    return chats.settings(chat).once();
  }

  @Override
  public Turn turn(Owed owed, Instant now) {
    if (owed.isEdit() || owed.first().story() == 0) {
      return new Turn.Now();
    }
    var rhythm = rhythm(chats.settings(owed.chat()).hours());
    if (rhythm.equals(Rhythm.EVER) && !owed.first().digest()) {
      return new Turn.Now();
    }
    int sent =
        rhythm.cap() == 0 ? 0 : lanes.sentSince(owed.chat(), Rhythm.dayStart(now, rhythm.zone()));
    return rhythm.turn(
        new Waiting(kept(owed.bundled()), owed.first().digest(), sent, match(rhythm, owed, now)),
        now);
  }

  private static Optional<Kept> kept(Bundled bundled) {
    return switch (bundled) {
      case NOT, LATE -> Optional.empty();
      case DIGEST -> Optional.of(Kept.DIGEST);
      case PREVIEW -> Optional.of(Kept.PREVIEW);
      case WRAP_UP -> Optional.of(Kept.WRAP_UP);
    };
  }

  private Optional<KickOff> match(Rhythm rhythm, Owed owed, Instant now) {
    return rhythm.matchDays() && owed.bundled() == Bundled.NOT
        ? stories
            .byNumber(chats.viewer(owed.chat()), owed.first().story())
            .flatMap(story ->
                kickOffs.nearest(
                    story.subjects().stream().map(SubjectCount::subject).map(s -> s.key()).toList(),
                    now))
        : Optional.empty();
  }

  /** What a chat chose, as the rhythm knows it; what cannot be read counts as not chosen. */
  public static Rhythm rhythm(Chats.Hours hours) {
    return hours.equals(Chats.Hours.ANY)
        ? Rhythm.EVER
        : new Rhythm(
            zone(hours.zone()),
            QuietHours.read(hours.quiet()),
            DigestTime.read(hours.digest()),
            hours.cap(),
            hours.matchDays());
  }

  private static ZoneId zone(String zone) {
    try {
      return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException e) { // a zone that a later runtime knows no more
      return ZoneOffset.UTC;
    }
  }
}
