package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.store.Chats;
import backheel.store.Stories;
import backheel.store.Style;
import backheel.subscription.StoryCards;
import backheel.subscription.StoryMessage;
import backheel.subscription.Telling;
import backheel.subscription.template.Reading;
import backheel.subscription.template.Template;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /look [WHAT HOW]}: how this chat's messages look, in one message edited in place. */
final class LookCommand implements Command {
  private final Chats chats;
  private final Stories stories;
  private final LookSheet sheet;
  private final Catalogue catalogue;
  private final StoryCards cards;

  LookCommand(
      Chats chats, Stories stories, LookSheet sheet, Catalogue catalogue, StoryCards cards) {
    this.chats = chats;
    this.stories = stories;
    this.sheet = sheet;
    this.catalogue = catalogue;
    this.cards = cards;
  }

  @Override
  public String name() {
    return "look";
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("style", "apparence", "aspecto", "مظهر");
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("look", false, false));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("show"),
        new Part("short"),
        new Part("full"),
        new Part("template", List.of(new Takes("template", false, false))),
        new Part("preview"),
        new Part("picture", Takes.oneOf("picture", "outlet", "card", "none")),
        new Part("previews", Takes.oneOf("state", "on", "off")),
        new Part("outlets", Takes.oneOf("state", "on", "off")),
        new Part("silent", Takes.oneOf("state", "on", "off")),
        new Part("spoilers", Takes.oneOf("state", "on", "off")),
        new Part("publish", Takes.oneOf("state", "on", "off")));
  }

  @Override
  public Reply answer(Asked asked) {
    var parts = asked.argument().split("\\s+", 2);
    var how = parts.length > 1 ? parts[1].strip() : "";
    var style = style(asked);
    var what = LookWord.of(parts[0]);
    if (what.isEmpty()) {
      return sheet.draw(asked, style, asked.argument().isEmpty() ? "" : asked.say("look.unclear"));
    }
    return switch (what.get()) {
      case SHOW -> sheet.draw(asked, style, "");
      case SHORT -> set(asked, style.with(Style.Shape.SHORT));
      case FULL -> set(asked, style.with(Style.Shape.FULL));
      case OWN -> own(asked, style);
      case TEMPLATE -> how.isEmpty() ? sheet.template(asked, style) : template(asked, how);
      case PREVIEW -> preview(asked, style);
      case PICTURE -> picture(asked, style, how);
      case CARD, OUTLET -> picture(asked, style, what.get().word());
      case PREVIEWS -> turn(asked, style, how, on -> style.withPreviews(on));
      case OUTLETS -> turn(asked, style, how, on -> style.withOutlets(on));
      case SILENT -> turn(asked, style, how, on -> style.withSilent(on));
      case SPOILERS -> turn(asked, style, how, on -> style.withSpoilers(on));
      case PUBLISH -> turn(asked, style, how, on -> style.withPublished(on));
      case ON, OFF -> sheet.draw(asked, style, asked.say("look.unclear"));
    };
  }

  /** Joined chats look as the one in which the person is told. */
  private String home(Asked asked) {
    return chats.home(asked.chat());
  }

  private Style style(Asked asked) {
    return chats.settings(home(asked)).style();
  }

  private Reply set(Asked asked, Style style) {
    chats.setStyle(home(asked), style);
    return sheet.draw(asked, style, "");
  }

  private Reply turn(Asked asked, Style style, String how, Function<Boolean, Style> other) {
    var word = LookWord.of(how);
    if (word.filter(w -> w == LookWord.ON || w == LookWord.OFF).isEmpty()) {
      return sheet.draw(asked, style, asked.say("look.unclear"));
    }
    return set(asked, other.apply(word.get() == LookWord.ON));
  }

  private Reply picture(Asked asked, Style style, String how) {
    Optional<Style.Pictures> wanted =
        LookWord.of(how)
            .flatMap(word ->
                switch (word) {
                  case OUTLET, OUTLETS, ON -> Optional.of(Style.Pictures.OUTLET);
                  case CARD -> Optional.of(Style.Pictures.CARD);
                  case OFF -> Optional.of(Style.Pictures.NONE);
                  default -> Optional.empty();
                });
    return wanted
        .map(pictures -> set(asked, style.with(pictures)))
        .orElseGet(() -> sheet.draw(asked, style, asked.say("look.unclear")));
  }

  private Reply own(Asked asked, Style style) {
    return style.template().isEmpty()
        ? sheet.template(asked, style)
        : set(asked, style.withTemplate(style.template()));
  }

  /** Where a message is one line, {@code \n} begins another. */
  private Reply template(Asked asked, String typed) {
    return switch (Template.read(typed.replace("\\n", "\n"))) {
      case Reading.Wrong(var fault) -> sheet.refused(asked, fault);
      case Reading.Good(var template) -> {
        chats.setStyle(home(asked), style(asked).withTemplate(template.text()));
        yield preview(asked, style(asked));
      }
    };
  }

  /** The newest story as an alert would tell it, or the sheet while there is none. */
  private Reply preview(Asked asked, Style style) {
    var newest = stories.latest(asked.viewer(), 1, 1);
    if (newest.isEmpty()) {
      return sheet.draw(asked, style, asked.say("look.preview.none"));
    }
    var story = newest.entries().getFirst();
    var telling = new Telling(asked.words(), catalogue, asked.now(), style);
    var reply =
        new StoryMessage(telling, told -> cards.of(telling, told, /* quotes= */ false))
            .alert(story);
    return reply
        .small(asked.say("look.preview"))
        .row(
            Button.says(asked.say("button.look"), "/look"),
            Button.says(asked.say("button.card"), "/card " + story.reference()))
        .reply();
  }
}
