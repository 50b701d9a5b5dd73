package backheel;

import backheel.chat.BotAddedEvent;
import backheel.chat.BotService;
import backheel.chat.ChatId;
import backheel.chat.ChatPermissions;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.source.Source;
import backheel.source.VisitResult;
import backheel.source.feed.FeedSource;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.source.worker.FetchException;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.outbox.Outbox;
import backheel.story.Document;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole house as it is put together, on a clock that stands still, with articles of our own:
 * what it says of itself to those who follow, and what it answers.
 */
final class GoldenBackheel implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CODE = Pattern.compile("/link ([A-Z0-9]{4,})");
  private static final ChatId OPERATOR = new ChatId("telegram", "900");
  private static final String FRANCE = "France beat Spain 2-0 in Lyon";
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>The Fan Page</title><item><guid>1</guid>"
          + "<title>We write about football</title></item></channel></rss>";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T11:30:00Z"));
  private final LocalSite site = new LocalSite().on("/feed", "application/rss+xml", FEED);
  private final GuardedHttpClient client = LocalSite.web(clock);
  private final GoldenPlatform telegram = new GoldenPlatform("telegram");
  private final List<JsonNode> articles = new ArrayList<>();
  private final Source press;
  private final Database database;
  private final Backheel backheel;
  private final Map<String, Map<String, Reply>> told = new LinkedHashMap<>();
  private int chats = 10_000;

  GoldenBackheel(Path folder) throws IOException, DatabaseUnavailableException {
    try (var in =
        Objects.requireNonNull(GoldenBackheel.class.getResourceAsStream("/golden/articles.json"))) {
      JSON.readTree(in).forEach(articles::add);
    }
    press = new FeedSource(client, site.at("/press"), "Press", Duration.ofHours(1));
    database = Database.open(folder.resolve("golden.db"));
    backheel =
        new Backheel(
            new Backheel.Components(
                database,
                client,
                List.of(),
                List.of(telegram),
                Set.of(),
                Duration.ofHours(1),
                false,
                Set.of(OPERATOR.toString()),
                clock));
    backheel.start();
  }

  BotService answers() {
    return backheel.answers();
  }

  /**
   * What is told unasked: to who follows a player, gets everything, or waits for the digest.
   *
   * @return by kind and language
   */
  Map<String, Map<String, Reply>> alerts() {
    visit("backlog", true);
    var followers = each(language -> chat(language, "/follow hakimi"));
    var everything = each(language -> chat(language, "/subscribe"));
    var digested =
        each(language ->
            chat(language, "/follow morocco", "/settings digest 20:00", "/following 1 digest"));
    var shut = each(language -> chat(language, "/start"));
    stage("new", followers, everything, () -> visit("first", false));
    stage("grown", followers, everything, () -> visit("second", false));
    stage("corrected", followers, everything, () -> visit("corrected", false));
    var late = each(language -> chat(language, "/subscribe"));
    stage("late", followers, late, () -> visit("many", false));
    stage("digest", followers, digested, () -> clock.forward(Duration.ofHours(9)));
    stage("notice", followers, shut, () -> shutOut(shut));
    return told;
  }

  /** A group whose owner is told that nothing can be posted there any more. */
  private void shutOut(Map<String, ChatId> owners) {
    owners.forEach((language, owner) -> {
      var group = new ChatId("telegram", "-" + owner.address());
      ask(group, "/follow france", language, ChatType.GROUP, true, owner);
      telegram.answers(
          group, new SendResult.Gone("Forbidden: bot was kicked from the supergroup chat"));
    });
    arrive(new VisitResult("", List.of(france()), false, "", null));
  }

  private void arrive(VisitResult visitResult) {
    try {
      backheel.newsroom().handleVisit(press, visitResult);
    } catch (FetchException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document france() {
    return new Document(
        "france",
        Document.Form.ARTICLE,
        "France beat Spain 2-0 in a friendly in Lyon on Saturday. Two players scored.",
        null,
        "Test Gazette",
        "en",
        FRANCE,
        clock.instant(),
        List.of(),
        null,
        clock.instant());
  }

  private void stage(
      String name, Map<String, ChatId> one, Map<String, ChatId> other, Runnable happening) {
    telegram.clear();
    happening.run();
    for (int i = 0; i < 3; i++) {
      backheel.bot().events().reachable(OPERATOR);
      Await.until("all is told that is due", this::isAllTold);
      // Changes wait a while, so that several of one story come as one.
      clock.forward(Duration.ofMinutes(2));
    }
    note("alert." + name + ".follower", one);
    note("alert." + name, other);
  }

  private boolean isAllTold() {
    var due = Outbox.of(database, clock).nextDue("telegram");
    return due.filter(at -> !at.isAfter(clock.instant())).isEmpty();
  }

  private void note(String kind, Map<String, ChatId> whom) {
    whom.forEach((language, chat) -> {
      var replies = telegram.shown(chat);
      for (int i = 0; i < replies.size(); i++) {
        var name = kind + (i == 0 ? "" : "." + (i + 1));
        told.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(language, replies.get(i));
      }
    });
  }

  private void visit(String name, boolean backlog) {
    var documents =
        articles.stream()
            .filter(article -> article.path("visit").asText().equals(name))
            .map(this::document)
            .toList();
    boolean changed = name.equals("corrected");
    arrive(
        new VisitResult(
            "",
            changed ? List.of() : documents,
            changed ? documents : List.of(),
            backlog,
            "",
            null));
  }

  private Document document(JsonNode article) {
    return new Document(
        article.path("id").asText(),
        Document.Form.ARTICLE,
        article.path("text").asText(),
        article.has("link") ? URI.create(article.path("link").asText()) : null,
        article.path("outlet").asText(),
        article.path("lang").asText(),
        article.path("title").asText(),
        Instant.parse(article.path("published").asText()),
        List.of(),
        null,
        clock.instant());
  }

  private static Map<String, ChatId> each(Function<String, ChatId> chat) {
    var all = new LinkedHashMap<String, ChatId>();
    LocalizedTexts.LANGUAGES.forEach(language -> all.put(language, chat.apply(language)));
    return all;
  }

  private ChatId chat(String language, String... lines) {
    var chat = new ChatId("telegram", "" + ++chats);
    for (var line : lines) {
      ask(chat, line, language, ChatType.PRIVATE, true, chat);
    }
    return chat;
  }

  /** The answer to the last of these lines, as {@code questions.txt} writes them. */
  Reply answer(String script, String language) {
    var mine = new ChatId("telegram", "" + ++chats);
    var second = new ChatId("discord", "" + ++chats);
    var group = new ChatId("telegram", "-" + ++chats);
    Reply reply = Reply.text(language, "");
    for (var written : script.split(" > ", -1)) {
      var code = CODE.matcher(reply.plainText());
      var line =
          written
              .strip()
              .replace("{code}", code.find() ? code.group(1) : "")
              .replace("NOFEED", site.at("/nothing").toString())
              .replace("FEED", site.at("/feed").toString())
              .replace("CHAT", group.address())
              .replace("LONG", "a".repeat(1_500));
      if (line.startsWith("@invited ")) {
        reply = invited(group, ChatType.valueOf(line.substring(9)), mine, language);
      } else if (line.startsWith("@group ")) {
        reply = ask(group, line.substring(7), language, ChatType.GROUP, true, mine);
      } else if (line.startsWith("@member ")) {
        reply = ask(group, line.substring(8), language, ChatType.GROUP, false, mine);
      } else if (line.startsWith("@operator ")) {
        reply = ask(OPERATOR, line.substring(10), language, ChatType.PRIVATE, true, OPERATOR);
      } else if (line.startsWith("2: ")) {
        reply = ask(second, line.substring(3), language, ChatType.PRIVATE, true, second);
      } else {
        reply = ask(mine, line, language, ChatType.PRIVATE, true, mine);
      }
    }
    return reply;
  }

  private Reply ask(
      ChatId chat, String line, String language, ChatType chatType, boolean manages, ChatId asker) {
    var question = new Question(chat, line, language, chatType, new Granted(manages), null, asker);
    return answers()
        .answer(question)
        .orElseThrow(() -> new AssertionError("no answer to " + line + " in " + chat));
  }

  private Reply invited(ChatId group, ChatType chatType, ChatId by, String language) {
    var invitation =
        new BotAddedEvent(
            group, "Golden Fans", chatType, by, language, new Granted(true).botPermissions(group));
    return backheel.bot().events().added(invitation).orElseThrow();
  }

  /** What somebody may do, anywhere, and a bot that may not yet do all. */
  private record Granted(boolean mayManage) implements ChatPermissions {
    @Override
    public boolean mayManage(ChatId other) {
      return mayManage;
    }

    @Override
    public Map<Permission, Boolean> botPermissions(ChatId chat) {
      var may = new EnumMap<Permission, Boolean>(Permission.class);
      may.put(Permission.VIEW, true);
      may.put(Permission.SEND, true);
      may.put(Permission.EMBED_LINKS, false);
      return may;
    }

    @Override
    public String title(ChatId chat) {
      return "Golden Fans";
    }
  }

  /** Returns all text of the articles: it stays in its own language. */
  String quoted() {
    return articles.stream()
        .flatMap(article -> Stream.of("title", "text", "outlet").map(article::path))
        .map(JsonNode::asText)
        .collect(Collectors.joining("\n", "", "\n" + FRANCE + "\n" + FEED));
  }

  /** The sign that parts words on Telegram. */
  private static final String JOINER = "\u2060?";

  /** Makes the same what differs from one run to the next: ports and codes. */
  static List<JsonNode> same(List<JsonNode> drawn) {
    var written =
        JSON.valueToTree(drawn)
            .toString()
            .replaceAll("(127\\.J0\\.J0\\.J1):\\d+".replace("J", JOINER), "$1:80")
            .replaceAll("(/Jlink) [A-Z0-9]{4,}".replace("J", JOINER), "$1 CODE1234");
    try {
      return List.of(JSON.readValue(written, JsonNode[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    backheel.close();
    client.close();
    site.close();
  }
}
