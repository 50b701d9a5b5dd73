package backheel.answer.chat;

import backheel.answer.command.CommandRequest;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.message.template.Template;
import backheel.message.template.TemplateError;
import backheel.message.template.TemplateParseResult;
import backheel.message.template.TemplateVariable;
import backheel.subscription.MessageStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The view of a chat's message style, with a button for each choice and help with templates. */
final class MessageStyleView {
  private static final String EXAMPLE_TEMPLATE =
      """
      # {{title}}
      _{{outlets}}_ · {{age}}
      {{#quote}}
      > {{quote}}
      — {{speaker}}
      {{/quote}}
      [»]({{link}})\
      """;

  /** Shows the whole style. */
  Reply draw(CommandRequest request, MessageStyle messageStyle, String said) {
    var reply = Reply.builder(request.language());
    reply.heading(request.text("look.title"));
    if (!said.isEmpty()) {
      reply.paragraph(said);
    }
    item(reply, "📝", request.text("look.shape." + code(messageStyle.shape())));
    if (messageStyle.shape() == MessageStyle.Shape.OWN
        && Template.parse(messageStyle.template())
            instanceof TemplateParseResult.Invalid(var templateError)) {
      reply.smallPrint(
          "⚠ " + describe(request, templateError) + " " + request.text("look.template.fallback"));
    }
    item(reply, "🖼", request.text("look.picture." + code(messageStyle.pictures())));
    item(
        reply,
        "🔗",
        request.text(messageStyle.previews() ? "look.previews" : "look.previews.none"));
    item(reply, "📰", request.text(messageStyle.outlets() ? "look.outlets" : "look.outlets.none"));
    item(
        reply,
        messageStyle.silent() ? "🔕" : "🔔",
        request.text(messageStyle.silent() ? "look.silent" : "look.loud"));
    item(
        reply,
        "🙈",
        request.text(messageStyle.hidesSpoilers() ? "look.spoilers" : "look.spoilers.none"));
    if (request.capabilities().announcementChannels()) {
      item(
          reply,
          "📣",
          request.text(messageStyle.published() ? "look.publish" : "look.publish.none"));
    }
    buttons(request, reply, messageStyle);
    return reply.mode(Reply.ReplyMode.REPLACE).build();
  }

  private static void item(Reply.Builder reply, String mark, String words) {
    reply.item(mark, List.of(new TextSpan.Plain(words)), List.of());
  }

  private static void buttons(
      CommandRequest request, Reply.Builder reply, MessageStyle messageStyle) {
    var shapes = new ArrayList<Button>();
    for (var shape : List.of(MessageStyle.Shape.SHORT, MessageStyle.Shape.FULL)) {
      if (messageStyle.shape() != shape) {
        shapes.add(says(request, "button.look." + code(shape), "/look " + code(shape)));
      }
    }
    shapes.add(says(request, "button.look.template", "/look template"));
    reply.row(shapes);
    reply.row(
        Arrays.stream(MessageStyle.Pictures.values())
            .filter(pictures -> messageStyle.pictures() != pictures)
            .map(pictures ->
                says(
                    request,
                    "button.look.picture." + code(pictures),
                    "/look picture " + code(pictures)))
            .toList());
    reply.row(
        turning(request, MessageStyleOption.PREVIEWS, messageStyle.previews()),
        turning(request, MessageStyleOption.OUTLETS, messageStyle.outlets()));
    reply.row(
        turning(request, MessageStyleOption.SILENT, messageStyle.silent()),
        turning(request, MessageStyleOption.SPOILERS, messageStyle.hidesSpoilers()));
    if (request.capabilities().announcementChannels()) {
      reply.row(turning(request, MessageStyleOption.PUBLISH, messageStyle.published()));
    }
    reply.row(
        says(request, "button.look.preview", "/look preview"),
        says(request, "button.settings.back", "/settings"));
  }

  private static Button turning(CommandRequest request, MessageStyleOption what, boolean on) {
    var key = "button.look." + what.word() + (on ? ".off" : ".on");
    return says(request, key, "/look " + what.word() + (on ? " off" : " on"));
  }

  private static Button says(CommandRequest request, String key, String action) {
    return Button.command(request.text(key), action);
  }

  /** Explains the syntax of templates and shows the current one. */
  Reply template(CommandRequest request, MessageStyle messageStyle) {
    var reply = Reply.builder(request.language());
    reply.heading(request.text("look.template.title"));
    if (!messageStyle.template().isEmpty()) {
      reply.collapsed(messageStyle.template());
    }
    reply.paragraph(request.text("look.template.how"));
    reply.quotation("/look template " + EXAMPLE_TEMPLATE);
    reply.paragraph(request.text("look.template.names", "names", names()));
    reply.smallPrint(request.text("look.template.marks"));
    var row = new ArrayList<Button>();
    if (!messageStyle.template().isEmpty() && messageStyle.shape() != MessageStyle.Shape.OWN) {
      row.add(says(request, "button.look.own", "/look own"));
    }
    row.add(says(request, "button.look", "/look"));
    return reply.row(row).mode(Reply.ReplyMode.REPLACE).build();
  }

  private static String names() {
    return Arrays.stream(TemplateVariable.values())
        .map(templateVariable -> "{{" + templateVariable.word() + "}}")
        .collect(Collectors.joining(" "));
  }

  /** Explains why a template was rejected; the previous one stays. */
  Reply refused(CommandRequest request, TemplateError templateError) {
    return Reply.builder(request.language())
        .paragraph(describe(request, templateError))
        .smallPrint(request.text("look.template.kept"))
        .row(
            says(request, "button.look.template", "/look template"),
            says(request, "button.look", "/look"))
        .build();
  }

  /** Describes an error: "Line 2, character 5: there is no {{titel}}. Did you mean {{title}}?" */
  private static String describe(CommandRequest request, TemplateError templateError) {
    var kind = templateError.kind().name().toLowerCase(Locale.ROOT).replace('_', '.');
    var what =
        request.text(
            "template." + kind,
            "name",
            templateError.word(),
            "near",
            templateError.suggestion(),
            "n",
            Template.MAX_LENGTH);
    var meant =
        templateError.kind() == TemplateError.Kind.UNKNOWN && !templateError.suggestion().isEmpty()
            ? " " + request.text("template.near", "near", templateError.suggestion())
            : "";
    return request.text(
            "template.where", "line", templateError.line(), "column", templateError.column())
        + " "
        + what
        + meant;
  }

  private static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
