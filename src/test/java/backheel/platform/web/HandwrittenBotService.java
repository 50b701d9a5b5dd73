package backheel.platform.web;

import backheel.chat.BotService;
import backheel.chat.Button;
import backheel.chat.ChatEvents;
import backheel.chat.ChatId;
import backheel.chat.MenuCommand;
import backheel.chat.MenuCommand.Argument;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.MessageOptions;
import backheel.chat.MessagePicture;
import backheel.chat.Png;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.chat.TextSpan;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Answers written by hand: enough of each kind to try the page with. */
final class HandwrittenBotService implements BotService, ChatEvents {
  final List<Question> asked = new CopyOnWriteArrayList<>();

  /** Runs while a question is being answered, before its answer is known to anybody. */
  volatile Consumer<Question> meanwhile = question -> {};

  @Override
  public Optional<Reply> answer(Question question) {
    asked.add(question);
    meanwhile.accept(question);
    var words = question.text().split(" ", 2);
    return switch (words[0]) {
      case "/latest" -> Optional.of(latest(1));
      case "/page" -> Optional.of(latest(Integer.parseInt(words[1])));
      case "/story" -> Optional.of(story());
      case "/match" -> Optional.of(match(question.language()));
      case "/quotes" -> Optional.of(quotes());
      case "/follow" ->
          Optional.of(Reply.text("en", "Following Achraf Hakimi").withMode(ReplyMode.NOTE));
      case "/player" -> Optional.of(Reply.text("en", "You asked for " + words[1] + "."));
      case "/help" -> Optional.of(help());
      case "/broken" -> throw new IllegalStateException("broken on purpose");
      case "/veiled" -> Optional.of(veiled());
      case "/silence" -> Optional.empty();
      default -> Optional.of(Reply.text("en", "You said: " + question.text()));
    };
  }

  private static Reply latest(int page) {
    var reply = Reply.builder("en").heading("Latest stories").mode(ReplyMode.REPLACE);
    var titles =
        page == 1
            ? List.of(
                "Hakimi leads Morocco past a stubborn Belgium side in Doha",
                "A <b>bold</b> claim by the coach, and why nobody believes it @everyone",
                "المغرب 2-0 بلجيكا: ليلة لا تنسى في الدوحة",
                "Late winner sends the travelling fans home singing",
                "Nürnberg’s O’Shea–Milinković-Savić double signing explained")
            : List.of("An older story about a goalkeeper", "The groundsman who never left");
    for (int i = 0; i < titles.size(); i++) {
      reply.item(
          Integer.toString(page * 5 - 4 + i),
          List.of(new TextSpan.Link(titles.get(i), URI.create("https://example.org/" + i))),
          List.of(new TextSpan.Plain("Example Sport · " + (i + 1) + " h ago")));
    }
    reply.smallPrint("Page " + page + " of 2");
    reply.row(Stream.of(1, 2, 3, 4, 5).map(n -> Button.command("" + n, "/story " + n)).toList());
    return page == 1
        ? reply.row(Button.command("Older ▶", "/page 2")).build()
        : reply.row(Button.command("◀ Newer", "/page 1")).build();
  }

  private static Reply story() {
    return Reply.builder("en")
        .heading("Hakimi leads Morocco past a stubborn Belgium side in Doha")
        .paragraph(
            new TextSpan.Bold("Morocco 2, Belgium 0."),
            new TextSpan.Plain(
                " Two late goals settled a match that had long looked level. More: "),
            new TextSpan.CommandLink("/player hakimi"))
        .quotation("We ran for each other until the last minute.")
        .smallPrint(
            new TextSpan.Plain("Example Sport · "),
            new TextSpan.Timestamp("27 Nov 2022", Instant.parse("2022-11-27T16:00:00Z")))
        .row(
            Button.command("Follow Hakimi", "/follow hakimi"),
            Button.link("Read it there", URI.create("https://example.org/story")))
        .build();
  }

  private static Reply match(String language) {
    return language.equals("ar")
        ? Reply.builder("ar")
            .heading("المغرب 2-0 بلجيكا")
            .paragraph("هدفان في الدقائق الأخيرة حسما المباراة. هدّاف المباراة: \u2068Saïss\u2069.")
            .quotation("ركضنا من أجل بعضنا حتى الدقيقة الأخيرة.")
            .smallPrint(
                new TextSpan.Plain("ملعب الثمامة · "),
                new TextSpan.Timestamp("27 نوفمبر", Instant.parse("2022-11-27T16:00:00Z")))
            .row(Button.command("تابع المغرب", "/follow MAR"), Button.command("المزيد", "/latest"))
            .build()
        : Reply.builder("en").heading("Belgium 0, Morocco 2").smallPrint("Group F").build();
  }

  private static Reply quotes() {
    return Reply.builder("en")
        .heading("What they said")
        .quotation("It is a night for the whole country.")
        .smallPrint(
            new TextSpan.Plain("The captain, reported by "), new TextSpan.Italic("Example Sport"))
        .quotation("ليلة للبلد كله.")
        .build();
  }

  /** The smallest PNG there is: one point. */
  static final Png POINT =
      new Png(
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="));

  private static Reply veiled() {
    return Reply.builder("en")
        .heading("France v Morocco, semi-final: report")
        .paragraph(new TextSpan.Plain("It ended "), new TextSpan.Spoiler("France 2, Morocco 0"))
        .collapsed("A long article about the semi-final that few read to the end. ".repeat(6))
        .options(
            MessageOptions.DEFAULTS.withPictures(
                List.of(
                    new MessagePicture.Generated(POINT, "A card of the match", true),
                    new MessagePicture.Remote(
                        URI.create("http://example.org/no.png"), "never", false))))
        .build();
  }

  private static Reply help() {
    return Reply.builder("en")
        .heading("What I can do")
        .item(
            "•",
            List.of(new TextSpan.CommandLink("/latest")),
            List.of(new TextSpan.Plain("The newest stories")))
        .item(
            "•",
            List.of(new TextSpan.CommandLink("/match")),
            List.of(new TextSpan.Plain("A match and its goals")))
        .build();
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    return Stream.of("Achraf Hakimi", "Hakim Ziyech", "Yassine Bounou")
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(typing.typed()))
        .map(name -> new Suggestion(name + " · Morocco", name))
        .toList();
  }

  @Override
  public List<MenuCommand> menu(String language) {
    boolean arabic = language.equals("ar");
    var name = new Argument("name", "A player", true, true);
    return List.of(
        word("latest", arabic ? "أحدث الأخبار" : "The newest stories"),
        word("player", arabic ? "أخبار لاعب" : "Stories about a player", name),
        word("match", arabic ? "مباراة وأهدافها" : "A match and its goals"),
        word("quotes", arabic ? "ماذا قالوا" : "What they said"),
        word("follow", arabic ? "تابع لاعبًا" : "Be told about a player", name),
        word("help", arabic ? "المساعدة" : "What I can do"));
  }

  private static MenuCommand word(String name, String description, Argument... arguments) {
    return new MenuCommand(name, description, List.of(arguments), Audience.ALL);
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    throw new AssertionError("web chats do not move");
  }

  @Override
  public void removed(ChatId chat, String why) {
    throw new AssertionError("web chats are not gone");
  }
}
