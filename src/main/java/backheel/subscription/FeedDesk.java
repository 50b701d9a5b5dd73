package backheel.subscription;

import backheel.store.Feeds;
import java.util.List;

/** Takes a feed's address from a person, and looks whether there is a feed. */
public interface FeedDesk {

  /**
   * Looks at once, and starts reading the feed from now on when there is one: what stands in it
   * already is known, and not announced.
   */
  Finding look(String address);

  /** A chat gets a feed that was found: it is read on, whoever has given it up meanwhile. */
  default void subscribed(Finding.Found feed) {}

  /** No chat gets this feed any longer, perhaps: it is read no more if so. */
  void mayDrop(String feedKey);

  /** The feeds that were added while Backheel ran, those first that wait for a decision. */
  List<Feeds.Added> added();

  /**
   * Decides whose the stories of a feed are from now on; one that is refused is read no more.
   *
   * @return the chats that get the feed, or got it until it was refused
   */
  List<String> decide(String feedKey, Feeds.Standing standing);

  /** Why there is no feed at an address. */
  enum Lack {
    /** Addresses like this are not read at all. */
    FORBIDDEN,
    /** The operator does not want this feed to be read. */
    REFUSED,
    /** Something else is there, or nothing. */
    NO_FEED,
    /** Nobody answered as they should; that may be better later. */
    NO_ANSWER,
    /** Others are being looked at: in a minute there is time. */
    BUSY,
    /** So many feeds are read for all chats that there is no room for another. */
    FULL
  }

  /** What was found at an address. */
  sealed interface Finding {

    /** A feed, which is read from now on. */
    record Found(String key, String title, String address) implements Finding {}

    /** No feed, and why. */
    record None(Lack lack) implements Finding {}
  }
}
