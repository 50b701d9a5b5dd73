package backheel.answer;

import backheel.answer.command.CommandServices;
import backheel.answer.command.StoryModerationActions;
import backheel.card.CardRenderer;
import backheel.chat.BotService;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.message.LocalizedCardRenderer;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.ButtonActionStore;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.match.ImportedFootballData;
import backheel.store.story.CachedStories;
import backheel.store.story.SqlStories;
import backheel.testing.NoFeeds;
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
  private static final List<ChatType> PLACES = List.copyOf(EnumSet.allOf(ChatType.class));
  private static final CommandDispatcher COMMANDS = commands();

  private CommandFuzz() {}

  /** The first byte tells language, place and rights; the others are what is said, as UTF-8. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    int how = data[0] & 0xff;
    var language = LANGUAGES.get(how % LANGUAGES.size());
    var chatType = PLACES.get(how / 8 % PLACES.size());
    var said = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
    var question =
        new Question(new ChatId("fuzz", "ann"), said, language, chatType, () -> how < 128, null);
    var reply = COMMANDS.answer(question);
    reply.ifPresent(CommandFuzz::isNoApology);
    COMMANDS.suggest(
        new BotService.Typing(new ChatId("fuzz", "ann"), "player", "name", said, language));
  }

  private static void isNoApology(Reply reply) {
    var apology = LocalizedTexts.in(reply.language()).text("error", "code", "");
    if (reply.plainText().startsWith(apology.strip())) {
      throw new AssertionError("the answer was an apology: " + reply.plainText());
    }
  }

  private static CommandDispatcher commands() {
    try {
      var folder = Files.createTempDirectory("fuzz");
      var database = Database.open(folder.resolve("fuzz.db"));
      var chats = new Chats(database, CLOCK);
      return new CommandDispatcher(
          new CommandServices(
              new CachedStories(new SqlStories(database, CLOCK)),
              chats,
              SubscriptionRepositories.open(database, chats, CLOCK),
              new ImportedFootballData(database),
              new ButtonActionStore(database, CLOCK),
              Catalogue.bundled(),
              new NoFeeds(),
              List::of,
              chat -> {},
              StoryModerationActions.NONE,
              new LocalizedCardRenderer(new CardRenderer(Catalogue.bundled())),
              CLOCK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DatabaseUnavailableException e) {
      throw new IllegalStateException(e);
    }
  }
}
