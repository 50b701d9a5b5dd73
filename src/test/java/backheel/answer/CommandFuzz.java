package backheel.answer;

import backheel.card.CardRenderer;
import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.store.CachedStories;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Feeds;
import backheel.store.LongActions;
import backheel.store.Results;
import backheel.store.SqlStories;
import backheel.store.StoreUnusable;
import backheel.store.Subscriptions;
import backheel.subscription.FeedDesk;
import backheel.subscription.StoryCards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Says anything to the bot, which always answers and never apologises for a mistake of its own. */
public final class CommandFuzz {
  private static final AtomicLong SECONDS = new AtomicLong();

  /** Goes on a little with each look, so that nobody seems to ask too often. */
  private static final Clock CLOCK =
      new Clock() {
        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return Instant.parse("2026-03-02T12:00:00Z").plusSeconds(SECONDS.incrementAndGet());
        }
      };

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "", "de");
  private static final List<Place> PLACES = List.copyOf(EnumSet.allOf(Place.class));
  private static final Commands COMMANDS = commands();

  private CommandFuzz() {}

  /** The first byte tells language, place and rights; the others are what is said, as UTF-8. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    int how = data[0] & 0xff;
    var language = LANGUAGES.get(how % LANGUAGES.size());
    var place = PLACES.get(how / 8 % PLACES.size());
    var said = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
    var question =
        new Question(new ChatId("fuzz", "ann"), said, language, place, () -> how < 128, null);
    var reply = COMMANDS.answer(question);
    reply.ifPresent(CommandFuzz::isNoApology);
    COMMANDS.suggest(
        new Answers.Typing(new ChatId("fuzz", "ann"), "player", "name", said, language));
  }

  private static void isNoApology(Reply reply) {
    var apology = Wording.in(reply.language()).say("error", "code", "");
    if (reply.words().startsWith(apology.strip())) {
      throw new AssertionError("the answer was an apology: " + reply.words());
    }
  }

  private static Commands commands() {
    try {
      var folder = Files.createTempDirectory("fuzz");
      var database = Database.open(folder.resolve("fuzz.db"));
      var chats = new Chats(database, CLOCK);
      return new Commands(
          new Ground(
              new CachedStories(new SqlStories(database, CLOCK)),
              chats,
              Subscriptions.in(database, chats, CLOCK),
              new Results(database),
              new LongActions(database, CLOCK),
              Catalogue.bundled(),
              new NoFeeds(),
              List::of,
              chat -> {},
              Editors.NOBODY,
              new StoryCards(new CardRenderer(Catalogue.bundled())),
              CLOCK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StoreUnusable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Finds no feed anywhere. */
  private static final class NoFeeds implements FeedDesk {
    @Override
    public Finding look(String address) {
      return new Finding.None(Lack.NO_FEED);
    }

    @Override
    public void mayDrop(String feedKey) {}

    @Override
    public List<Feeds.Added> added() {
      return List.of();
    }

    @Override
    public List<String> decide(String feedKey, Feeds.Standing standing) {
      return List.of();
    }
  }
}
