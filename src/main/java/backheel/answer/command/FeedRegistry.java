package backheel.answer.command;

import backheel.chat.ChatId;
import backheel.store.feed.Feeds;
import java.util.List;

/** A lookup of feeds by the addresses that people type. */
public interface FeedRegistry {

  /**
   * Looks up an address at once, and starts reading the feed if there is one. Entries already in it
   * are stored, but not announced.
   */
  LookupResult lookUp(String address);

  /**
   * Keeps reading a feed that was found and now has a subscriber, even if it was given up
   * meanwhile.
   */
  default void onSubscribed(LookupResult.Found feed) {}

  /** Stops reading a feed if no chat subscribes to it any longer. */
  void releaseIfUnused(String feedKey);

  /** Returns the feeds that were added while Backheel ran, undecided ones first. */
  List<Feeds.AddedFeed> addedFeeds();

  /**
   * Sets who may see the stories of a feed from now on; a refused feed is no longer read.
   *
   * @return the chats that receive the feed, or received it until it was refused
   */
  List<ChatId> setVisibility(String feedKey, Feeds.Visibility visibility);

  /** The reason why there is no feed at an address. */
  enum FailureReason {
    /** An address of a kind that is never read. */
    FORBIDDEN,
    /** A feed that the operator has refused. */
    REFUSED,
    /** Something other than a feed, or nothing. */
    NO_FEED,
    /** No proper answer, which may be different later. */
    NO_ANSWER,
    /** Other lookups in progress; there is room in a minute. */
    BUSY,
    /** The maximum number of feeds for all chats, so that there is no room for another. */
    FULL
  }

  /** The result of a lookup. */
  sealed interface LookupResult {

    /** A feed, which is read from now on. */
    record Found(String key, String title, String address) implements LookupResult {}

    /** A page that names several feeds, none of which is read because of this. */
    record Several(List<Choice> feeds) implements LookupResult {
      public Several {
        feeds = List.copyOf(feeds);
      }
    }

    /**
     * One of several feeds.
     *
     * @param title the title that the page gives it, "" for none
     */
    record Choice(String title, String address) {}

    /** The absence of a feed, with the reason. */
    record NotFound(FailureReason reason) implements LookupResult {}
  }
}
