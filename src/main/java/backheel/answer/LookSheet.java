package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Style;
import backheel.subscription.template.Fault;
import backheel.subscription.template.Reading;
import backheel.subscription.template.Template;
import backheel.subscription.template.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws how a chat's messages look, with a button for each choice, and helps with templates. */
final class LookSheet {
  /** A platform with announcement channels. */
  private static final String PUBLISHING = "discord";

  private static final String EXAMPLE =
      """
      # {{title}}
      _{{outlets}}_ · {{age}}
      {{#quote}}
      > {{quote}}
      — {{speaker}}
      {{/quote}}
      [»]({{link}})\
      """;

  /** All there is to be seen. */
  Reply draw(Asked asked, Style style, String said) {
    var reply = Reply.builder(asked.language());
    reply.heading(asked.say("look.title"));
    if (!said.isEmpty()) {
      reply.paragraph(said);
    }
    item(reply, "📝", asked.say("look.shape." + code(style.shape())));
    if (style.shape() == Style.Shape.OWN
        && Template.read(style.template()) instanceof Reading.Wrong(var fault)) {
      reply.small("⚠ " + told(asked, fault) + " " + asked.say("look.template.fallback"));
    }
    item(reply, "🖼", asked.say("look.picture." + code(style.pictures())));
    item(reply, "🔗", asked.say(style.previews() ? "look.previews" : "look.previews.none"));
    item(reply, "📰", asked.say(style.outlets() ? "look.outlets" : "look.outlets.none"));
    item(
        reply,
        style.silent() ? "🔕" : "🔔",
        asked.say(style.silent() ? "look.silent" : "look.loud"));
    item(reply, "🙈", asked.say(style.spoilers() ? "look.spoilers" : "look.spoilers.none"));
    if (publishes(asked)) {
      item(reply, "📣", asked.say(style.published() ? "look.publish" : "look.publish.none"));
    }
    buttons(asked, reply, style);
    return reply.manner(Reply.Manner.REPLACE).reply();
  }

  private static void item(Reply.Builder reply, String mark, String words) {
    reply.item(mark, List.of(new Run.Plain(words)), List.of());
  }

  private static boolean publishes(Asked asked) {
    return asked.question().chat().platform().equals(PUBLISHING);
  }

  private static void buttons(Asked asked, Reply.Builder reply, Style style) {
    var shapes = new ArrayList<Button>();
    for (var shape : List.of(Style.Shape.SHORT, Style.Shape.FULL)) {
      if (style.shape() != shape) {
        shapes.add(says(asked, "button.look." + code(shape), "/look " + code(shape)));
      }
    }
    shapes.add(says(asked, "button.look.template", "/look template"));
    reply.row(shapes);
    reply.row(
        Arrays.stream(Style.Pictures.values())
            .filter(pictures -> style.pictures() != pictures)
            .map(pictures ->
                says(
                    asked,
                    "button.look.picture." + code(pictures),
                    "/look picture " + code(pictures)))
            .toList());
    reply.row(
        turning(asked, LookWord.PREVIEWS, style.previews()),
        turning(asked, LookWord.OUTLETS, style.outlets()));
    reply.row(
        turning(asked, LookWord.SILENT, style.silent()),
        turning(asked, LookWord.SPOILERS, style.spoilers()));
    if (publishes(asked)) {
      reply.row(turning(asked, LookWord.PUBLISH, style.published()));
    }
    reply.row(
        says(asked, "button.look.preview", "/look preview"),
        says(asked, "button.settings.back", "/settings"));
  }

  private static Button turning(Asked asked, LookWord what, boolean on) {
    var key = "button.look." + what.word() + (on ? ".off" : ".on");
    return says(asked, key, "/look " + what.word() + (on ? " off" : " on"));
  }

  private static Button says(Asked asked, String key, String action) {
    return Button.says(asked.say(key), action);
  }

  /** How a template is written, and the one there is. */
  Reply template(Asked asked, Style style) {
    var reply = Reply.builder(asked.language());
    reply.heading(asked.say("look.template.title"));
    if (!style.template().isEmpty()) {
      reply.folded(style.template());
    }
    reply.paragraph(asked.say("look.template.how"));
    reply.quotation("/look template " + EXAMPLE);
    reply.paragraph(asked.say("look.template.names", "names", names()));
    reply.small(asked.say("look.template.marks"));
    var row = new ArrayList<Button>();
    if (!style.template().isEmpty() && style.shape() != Style.Shape.OWN) {
      row.add(says(asked, "button.look.own", "/look own"));
    }
    row.add(says(asked, "button.look", "/look"));
    return reply.row(row).manner(Reply.Manner.REPLACE).reply();
  }

  private static String names() {
    return Arrays.stream(Variable.values())
        .map(variable -> "{{" + variable.word() + "}}")
        .collect(Collectors.joining(" "));
  }

  /** A template was not taken, and why; the old one stays. */
  Reply refused(Asked asked, Fault fault) {
    return Reply.builder(asked.language())
        .paragraph(told(asked, fault))
        .small(asked.say("look.template.kept"))
        .row(
            says(asked, "button.look.template", "/look template"),
            says(asked, "button.look", "/look"))
        .reply();
  }

  /** "Line 2, character 5: I know no {{titel}}. Did you mean {{title}}?" */
  private static String told(Asked asked, Fault fault) {
    var kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '.');
    var what =
        asked.say(
            "template." + kind, "name", fault.name(), "near", fault.near(), "n", Template.LONGEST);
    var meant =
        fault.kind() == Fault.Kind.UNKNOWN && !fault.near().isEmpty()
            ? " " + asked.say("template.near", "near", fault.near())
            : "";
    return asked.say("template.where", "line", fault.line(), "column", fault.column())
        + " "
        + what
        + meant;
  }

  private static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
