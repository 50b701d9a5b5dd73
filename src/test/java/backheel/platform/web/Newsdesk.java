package backheel.platform.web;

import backheel.chat.Answers;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Look;
import backheel.chat.Picture;
import backheel.chat.Png;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.chat.Run;
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
final class Newsdesk implements Answers {
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
      case "/follow" -> Optional.of(Reply.text("en", "Following Achraf Hakimi").in(Manner.NOTE));
      case "/player" -> Optional.of(Reply.text("en", "You asked for " + words[1] + "."));
      case "/help" -> Optional.of(help());
      case "/broken" -> throw new IllegalStateException("broken on purpose");
      case "/veiled" -> Optional.of(veiled());
      case "/silence" -> Optional.empty();
      default -> Optional.of(Reply.text("en", "You said: " + question.text()));
    };
  }

  private static Reply latest(int page) {
    var reply = Reply.builder("en").heading("Latest stories").manner(Manner.REPLACE);
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
          List.of(new Run.Link(titles.get(i), URI.create("https://example.org/" + i))),
          List.of(new Run.Plain("Example Sport · " + (i + 1) + " h ago")));
    }
    reply.small("Page " + page + " of 2");
    reply.row(Stream.of(1, 2, 3, 4, 5).map(n -> Button.says("" + n, "/story " + n)).toList());
    return page == 1
        ? reply.row(Button.says("Older ▶", "/page 2")).reply()
        : reply.row(Button.says("◀ Newer", "/page 1")).reply();
  }

  private static Reply story() {
    return Reply.builder("en")
        .heading("Hakimi leads Morocco past a stubborn Belgium side in Doha")
        .paragraph(
            new Run.Bold("Morocco 2, Belgium 0."),
            new Run.Plain(" Two late goals settled a match that had long looked level. More: "),
            new Run.Say("/player hakimi"))
        .quotation("We ran for each other until the last minute.")
        .small(
            new Run.Plain("Example Sport · "),
            new Run.Moment("27 Nov 2022", Instant.parse("2022-11-27T16:00:00Z")))
        .row(
            Button.says("Follow Hakimi", "/follow hakimi"),
            Button.opens("Read it there", URI.create("https://example.org/story")))
        .reply();
  }

  private static Reply match(String language) {
    return language.equals("ar")
        ? Reply.builder("ar")
            .heading("المغرب 2-0 بلجيكا")
            .paragraph("هدفان في الدقائق الأخيرة حسما المباراة. هدّاف المباراة: \u2068Saïss\u2069.")
            .quotation("ركضنا من أجل بعضنا حتى الدقيقة الأخيرة.")
            .small(
                new Run.Plain("ملعب الثمامة · "),
                new Run.Moment("27 نوفمبر", Instant.parse("2022-11-27T16:00:00Z")))
            .row(Button.says("تابع المغرب", "/follow MAR"), Button.says("المزيد", "/latest"))
            .reply()
        : Reply.builder("en").heading("Belgium 0, Morocco 2").small("Group F").reply();
  }

  private static Reply quotes() {
    return Reply.builder("en")
        .heading("What they said")
        .quotation("It is a night for the whole country.")
        .small(new Run.Plain("The captain, reported by "), new Run.Italic("Example Sport"))
        .quotation("ليلة للبلد كله.")
        .reply();
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
        .paragraph(new Run.Plain("It ended "), new Run.Spoiler("France 2, Morocco 0"))
        .folded("A long article about the semi-final that few read to the end. ".repeat(6))
        .look(
            Look.PLAIN.withPictures(
                List.of(
                    new Picture.Drawn(POINT, "A card of the match", true),
                    new Picture.At(URI.create("http://example.org/no.png"), "never", false))))
        .reply();
  }

  private static Reply help() {
    return Reply.builder("en")
        .heading("What I can do")
        .item("•", List.of(new Run.Say("/latest")), List.of(new Run.Plain("The newest stories")))
        .item("•", List.of(new Run.Say("/match")), List.of(new Run.Plain("A match and its goals")))
        .reply();
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    return Stream.of("Achraf Hakimi", "Hakim Ziyech", "Yassine Bounou")
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(typing.typed()))
        .map(name -> new Suggestion(name + " · Morocco", name))
        .toList();
  }

  @Override
  public List<CommandWord> commands(String language) {
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

  private static CommandWord word(String name, String description, Argument... arguments) {
    return new CommandWord(name, description, List.of(arguments), Audience.ALL);
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    throw new AssertionError("web chats do not move");
  }

  @Override
  public void gone(ChatId chat, String why) {
    throw new AssertionError("web chats are not gone");
  }
}
