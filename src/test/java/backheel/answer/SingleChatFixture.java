package backheel.answer;

import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.store.chat.Chats;
import backheel.store.match.ImportedFootballData;
import backheel.store.story.CachedStories;
import backheel.store.story.IncomingReport;
import backheel.story.Report;
import backheel.subscription.MessageStyle;
import backheel.testing.TestServices;
import backheel.testing.store.TestStore;
import backheel.testing.time.SettableClock;
import java.util.List;

/** One chat that asks, on a database of its own. */
public final class SingleChatFixture {
  static final ChatId CHAT = new ChatId("fake", "ann");

  final SettableClock clock;
  final CachedStories stories;
  final Chats chats;
  final ImportedFootballData importedFootballData;
  private final CommandDispatcher commandDispatcher;

  public SingleChatFixture(TestStore store) {
    clock = store.clock();
    stories = store.get(CachedStories.class);
    chats = store.get(Chats.class);
    importedFootballData = store.get(ImportedFootballData.class);
    commandDispatcher = new CommandDispatcher(TestServices.on(store).build());
  }

  public void stored(Report... reports) {
    for (var report : reports) {
      stories.add(new IncomingReport(report, null, "wire", false));
    }
  }

  /** Adds a report to a story. */
  public void joined(long story, Report report) {
    stories.add(new IncomingReport(report, story, "wire", false));
  }

  public MessageStyle style() {
    return chats.settings(CHAT).style();
  }

  public void style(MessageStyle messageStyle) {
    chats.setStyle(CHAT, messageStyle);
  }

  public Reply ask(String text) {
    return ask(text, "en");
  }

  public Reply ask(String text, String language) {
    return commandDispatcher
        .answer(new Question(CHAT, text, language, ChatType.PRIVATE, () -> true, null))
        .orElseThrow();
  }

  public static List<String> actions(Reply reply) {
    return reply.buttons().stream().flatMap(List::stream).map(Button::action).toList();
  }
}
