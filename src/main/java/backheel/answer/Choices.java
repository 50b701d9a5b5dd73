package backheel.answer;

import backheel.answer.Names.Meant;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.football.Catalogue;
import backheel.story.Subject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks back when a name means several or nobody, with the command to run for each as a button. */
final class Choices {
  private static final int MOST = 6;

  private final Names names;
  private final Catalogue catalogue;
  private final Recents recents;

  Choices(Names names, Catalogue catalogue, Recents recents) {
    this.names = names;
    this.catalogue = catalogue;
    this.recents = recents;
  }

  /** Answers about the one subject meant, or asks which. */
  Reply about(
      Asked asked, String command, Predicate<Subject> wanted, Function<Subject, Reply> answer) {
    if (asked.argument().isEmpty()) {
      return Reply.text(asked.language(), asked.say("name.missing", "command", "/" + command))
          .in(Manner.DISCREET);
    }
    return switch (names.find(asked.argument(), wanted)) {
      case Meant.One(var subject) -> {
        recents.note(asked.chat(), subject.key());
        yield answer.apply(subject);
      }
      case Meant.Several(var subjects) -> which(asked, command, subjects);
      case Meant.Nobody(var nearest) -> nobody(asked, command, asked.argument(), nearest);
    };
  }

  Reply which(Asked asked, String command, Iterable<Subject> subjects) {
    var reply =
        Reply.builder(asked.language())
            .paragraph(asked.say("name.which", "name", shown(asked.argument())))
            .manner(asking(asked));
    int shown = 0;
    for (var subject : subjects) {
      if (shown++ < MOST) {
        reply.row(button(asked, command, subject));
      }
    }
    return reply.reply();
  }

  /** Asks which two of several with these names are meant. */
  Reply pairs(Asked asked, String command, List<Aim.At> pairs, TargetNames targets) {
    var reply =
        Reply.builder(asked.language())
            .paragraph(asked.say("name.which", "name", shown(asked.argument())))
            .manner(asking(asked));
    pairs.stream()
        .limit(MOST)
        .forEach(pair ->
            reply.row(
                Button.says(
                    targets.of(asked, pair.target(), ""), "/" + command + " " + pair.target())));
    return reply.reply();
  }

  /** Nobody is called so, and who is called something like it. */
  Reply nobody(Asked asked, String command, String name) {
    var nearest =
        names.find(name, subject -> true) instanceof Meant.Nobody(var near)
            ? near
            : List.<Subject>of();
    return nobody(asked, command, name, nearest);
  }

  private Reply nobody(Asked asked, String command, String name, Iterable<Subject> nearest) {
    var typed = shown(name);
    var reply = Reply.builder(asked.language()).manner(Manner.DISCREET);
    reply.paragraph(asked.say("name.unknown", "name", typed));
    for (var subject : nearest) {
      reply.row(button(asked, command, subject));
    }
    reply.row(Button.says(asked.say("button.search", "words", cut(typed, 24)), "/search " + typed));
    return reply.reply();
  }

  /** A question back is for the asker alone, and takes the place of another one. */
  private static Manner asking(Asked asked) {
    return asked.question().pressed() == null ? Manner.DISCREET : Manner.REPLACE;
  }

  private Button button(Asked asked, String command, Subject subject) {
    var label = new StringBuilder(asked.telling().name(subject));
    catalogue
        .teamOf(subject)
        .ifPresent(team ->
            label
                .append(" · ")
                .append(catalogue.emblem(team))
                .append(' ')
                .append(catalogue.name(team, asked.language())));
    if (!subject.isPerson()) {
      label
          .append(" · ")
          .append(asked.say("kind." + subject.kind().name().toLowerCase(Locale.ROOT)));
    }
    return Button.says(label.toString(), "/" + command + " " + subject.key());
  }

  /** What a person typed, short enough to be said back. */
  static String shown(String typed) {
    return cut(typed, 60);
  }

  static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
