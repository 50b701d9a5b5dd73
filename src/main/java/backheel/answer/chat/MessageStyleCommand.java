package backheel.answer.chat;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.message.LocalizedCardRenderer;
import backheel.message.StoryMessageBuilder;
import backheel.message.StoryRenderer;
import backheel.message.template.Template;
import backheel.message.template.TemplateParseResult;
import backheel.store.chat.ChatSettingsEditor;
import backheel.store.story.Stories;
import backheel.subscription.MessageStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The command {@code /look [WHAT HOW]}, which shows and changes the style of the chat's messages,
 * in one message edited in place.
 */
final class MessageStyleCommand implements Command {
  private final ChatSettingsEditor chats;
  private final Stories stories;
  private final MessageStyleView sheet;
  private final Catalogue catalogue;
  private final LocalizedCardRenderer cards;

  MessageStyleCommand(
      ChatSettingsEditor chats,
      Stories stories,
      MessageStyleView sheet,
      Catalogue catalogue,
      LocalizedCardRenderer cards) {
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
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("look", false, false));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("show"),
        new Part("short"),
        new Part("full"),
        new Part("template", List.of(new ArgumentSpec("template", false, false))),
        new Part("preview"),
        new Part("picture", ArgumentSpec.oneOf("picture", "outlet", "card", "none")),
        new Part("previews", ArgumentSpec.oneOf("state", "on", "off")),
        new Part("outlets", ArgumentSpec.oneOf("state", "on", "off")),
        new Part("silent", ArgumentSpec.oneOf("state", "on", "off")),
        new Part("spoilers", ArgumentSpec.oneOf("state", "on", "off")),
        new Part("publish", ArgumentSpec.oneOf("state", "on", "off")));
  }

  @Override
  public Reply answer(CommandRequest request) {
    var parts = request.argument().split("\\s+", 2);
    var how = parts.length > 1 ? parts[1].strip() : "";
    var messageStyle = style(request);
    var what = MessageStyleOption.parse(parts[0]);
    if (what.isEmpty()) {
      return sheet.draw(
          request, messageStyle, request.argument().isEmpty() ? "" : request.text("look.unclear"));
    }
    return switch (what.get()) {
      case SHOW -> sheet.draw(request, messageStyle, "");
      case SHORT -> set(request, messageStyle.with(MessageStyle.Shape.SHORT));
      case FULL -> set(request, messageStyle.with(MessageStyle.Shape.FULL));
      case OWN -> own(request, messageStyle);
      case TEMPLATE ->
          how.isEmpty() ? sheet.template(request, messageStyle) : template(request, how);
      case PREVIEW -> preview(request, messageStyle);
      case PICTURE -> picture(request, messageStyle, how);
      case CARD, OUTLET -> picture(request, messageStyle, what.get().word());
      case PREVIEWS -> turn(request, messageStyle, how, on -> messageStyle.withPreviews(on));
      case OUTLETS -> turn(request, messageStyle, how, on -> messageStyle.withOutlets(on));
      case SILENT -> turn(request, messageStyle, how, on -> messageStyle.withSilent(on));
      case SPOILERS -> turn(request, messageStyle, how, on -> messageStyle.withHiddenSpoilers(on));
      case PUBLISH -> turn(request, messageStyle, how, on -> messageStyle.withPublished(on));
      case ON, OFF -> sheet.draw(request, messageStyle, request.text("look.unclear"));
    };
  }

  /**
   * Returns the chat whose style applies: linked chats share the style of the one that receives the
   * alerts.
   */
  private ChatId home(CommandRequest request) {
    return chats.home(request.chat());
  }

  private MessageStyle style(CommandRequest request) {
    return chats.settings(home(request)).style();
  }

  private Reply set(CommandRequest request, MessageStyle messageStyle) {
    chats.setStyle(home(request), messageStyle);
    return sheet.draw(request, messageStyle, "");
  }

  private Reply turn(
      CommandRequest request,
      MessageStyle messageStyle,
      String how,
      Function<Boolean, MessageStyle> other) {
    var word = MessageStyleOption.parse(how);
    if (word.filter(w -> w == MessageStyleOption.ON || w == MessageStyleOption.OFF).isEmpty()) {
      return sheet.draw(request, messageStyle, request.text("look.unclear"));
    }
    return set(request, other.apply(word.get() == MessageStyleOption.ON));
  }

  private Reply picture(CommandRequest request, MessageStyle messageStyle, String how) {
    Optional<MessageStyle.Pictures> wanted =
        MessageStyleOption.parse(how)
            .flatMap(word ->
                switch (word) {
                  case OUTLET, OUTLETS, ON -> Optional.of(MessageStyle.Pictures.OUTLET);
                  case CARD -> Optional.of(MessageStyle.Pictures.CARD);
                  case OFF -> Optional.of(MessageStyle.Pictures.NONE);
                  default -> Optional.empty();
                });
    return wanted
        .map(pictures -> set(request, messageStyle.with(pictures)))
        .orElseGet(() -> sheet.draw(request, messageStyle, request.text("look.unclear")));
  }

  private Reply own(CommandRequest request, MessageStyle messageStyle) {
    return messageStyle.template().isEmpty()
        ? sheet.template(request, messageStyle)
        : set(request, messageStyle.withTemplate(messageStyle.template()));
  }

  /** Stores a template, in which {@code \n} begins a new line where a message can have only one. */
  private Reply template(CommandRequest request, String typed) {
    return switch (Template.parse(typed.replace("\\n", "\n"))) {
      case TemplateParseResult.Invalid(var templateError) -> sheet.refused(request, templateError);
      case TemplateParseResult.Valid(var template) -> {
        chats.setStyle(home(request), style(request).withTemplate(template.text()));
        yield preview(request, style(request));
      }
    };
  }

  /**
   * Shows the newest story as its alert would look, or the style itself while there is no story.
   */
  private Reply preview(CommandRequest request, MessageStyle messageStyle) {
    var newest = stories.latest(request.viewer(), 1, 1);
    if (newest.isEmpty()) {
      return sheet.draw(request, messageStyle, request.text("look.preview.none"));
    }
    var story = newest.entries().getFirst();
    var storyRenderer =
        new StoryRenderer(request.messages(), catalogue, request.now(), messageStyle);
    var reply =
        new StoryMessageBuilder(
                storyRenderer, told -> cards.of(storyRenderer, told, /* quotes= */ false))
            .alert(story);
    return reply
        .smallPrint(request.text("look.preview"))
        .row(
            Button.command(request.text("button.look"), "/look"),
            Button.command(request.text("button.card"), "/card " + story.reference()))
        .build();
  }
}
