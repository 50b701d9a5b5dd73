package backheel.answer.command;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.football.Catalogue;
import backheel.story.Subject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The questions back when a name is ambiguous or unknown, with the command to run for each choice
 * as a button.
 */
public final class DisambiguationReplies {
  private static final int MAX_CHOICES = 6;

  private final SubjectResolver subjectResolver;
  private final Catalogue catalogue;
  private final RecentSubjects recentSubjects;

  public DisambiguationReplies(
      SubjectResolver subjectResolver, Catalogue catalogue, RecentSubjects recentSubjects) {
    this.subjectResolver = subjectResolver;
    this.catalogue = catalogue;
    this.recentSubjects = recentSubjects;
  }

  /** Answers about the one subject that is meant, or asks which one it is. */
  public Reply about(
      CommandRequest request,
      String command,
      Predicate<Subject> wanted,
      Function<Subject, Reply> answer) {
    if (request.argument().isEmpty()) {
      return Reply.text(request.language(), request.text("name.missing", "command", "/" + command))
          .withMode(ReplyMode.EPHEMERAL);
    }
    return switch (subjectResolver.resolve(request.argument(), wanted)) {
      case SubjectResolution.Unique(var subject) -> {
        recentSubjects.add(request.chat(), subject.key());
        yield answer.apply(subject);
      }
      case SubjectResolution.Ambiguous(var subjects) -> ask(request, command, subjects);
      case SubjectResolution.Unknown(var nearest) ->
          unknown(request, command, request.argument(), nearest);
    };
  }

  public Reply ask(CommandRequest request, String command, Iterable<Subject> subjects) {
    var reply =
        Reply.builder(request.language())
            .paragraph(request.text("name.which", "name", shown(request.argument())))
            .mode(replyMode(request));
    int shown = 0;
    for (var subject : subjects) {
      if (shown++ < MAX_CHOICES) {
        reply.row(button(request, command, subject));
      }
    }
    return reply.build();
  }

  /** Asks which pair of subjects with these names is meant. */
  public Reply askPair(
      CommandRequest request,
      String command,
      List<ParsedTopic.OneTopic> pairs,
      TopicNameFormatter targets) {
    var reply =
        Reply.builder(request.language())
            .paragraph(request.text("name.which", "name", shown(request.argument())))
            .mode(replyMode(request));
    pairs.stream()
        .limit(MAX_CHOICES)
        .forEach(pair ->
            reply.row(
                Button.command(
                    targets.of(request, pair.topic(), ""),
                    "/" + command + " " + pair.topic().key())));
    return reply.build();
  }

  /** Returns a reply that no subject has this name, with the subjects of similar names. */
  public Reply unknown(CommandRequest request, String command, String name) {
    var nearest =
        subjectResolver.resolve(name, subject -> true)
                instanceof SubjectResolution.Unknown(var near)
            ? near
            : List.<Subject>of();
    return unknown(request, command, name, nearest);
  }

  private Reply unknown(
      CommandRequest request, String command, String name, Iterable<Subject> nearest) {
    var typed = shown(name);
    var reply = Reply.builder(request.language()).mode(ReplyMode.EPHEMERAL);
    reply.paragraph(request.text("name.unknown", "name", typed));
    for (var subject : nearest) {
      reply.row(button(request, command, subject));
    }
    reply.row(
        Button.command(
            request.text("button.search", "words", shorten(typed, 24)), "/search " + typed));
    return reply.build();
  }

  /**
   * Returns the mode of a question back, which only the asker sees and which replaces a previous
   * one.
   */
  private static ReplyMode replyMode(CommandRequest request) {
    return request.question().pressedMessage() == null ? ReplyMode.EPHEMERAL : ReplyMode.REPLACE;
  }

  private Button button(CommandRequest request, String command, Subject subject) {
    var label = new StringBuilder(request.renderer().name(subject));
    catalogue
        .teamOf(subject)
        .ifPresent(team ->
            label
                .append(" · ")
                .append(catalogue.emblem(team))
                .append(' ')
                .append(catalogue.name(team, request.language())));
    if (!subject.isPerson()) {
      label
          .append(" · ")
          .append(request.text("kind." + subject.kind().name().toLowerCase(Locale.ROOT)));
    }
    return Button.command(label.toString(), "/" + command + " " + subject.key());
  }

  /** Shortens typed text so that a reply can repeat it. */
  public static String shown(String typed) {
    return shorten(typed, 60);
  }

  public static String shorten(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
