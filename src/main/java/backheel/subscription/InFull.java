package backheel.subscription;

import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.story.Story;
import java.util.Locale;
import java.util.Optional;

/** A story told in full: title, what was corrected, who reports it, what it says. */
record InFull(Telling telling) {

  void draw(Reply.Builder reply, Story story) {
    var words = telling.words();
    var corrected = telling.corrected();
    boolean veiled = telling.veils(story);
    withdrawn(reply, story, corrected);
    reply.heading(telling.title(story));
    if (veiled) {
      occasion(reply, story);
    }
    corrected.latest(story).forEach(line -> reply.small(line.toArray(Run[]::new)));
    reply.small(telling.byline(story).toArray(Run[]::new));
    reply.small(telling.standing(story));
    bait(story).ifPresent(reply::small);
    if (veiled) {
      reply.paragraph(new Run.Spoiler(words.isolate(story.title())));
    }
    var excerpt = story.lead().excerpt();
    if (!excerpt.isEmpty()) {
      var shown = words.isolate(excerpt);
      reply.paragraph(veiled ? new Run.Spoiler(shown) : new Run.Plain(shown));
    }
    var about = telling.about(story);
    if (!about.isEmpty()) {
      reply.small(about);
    }
    if (story.reports().stream().anyMatch(r -> r.suspicion().homoglyphs())) {
      reply.small(words.say("story.homoglyphs"));
    }
  }

  /** The title, and who reports it when. */
  void briefly(Reply.Builder reply, Story story) {
    var corrected = telling.corrected();
    withdrawn(reply, story, corrected);
    reply.heading(telling.title(story));
    corrected.latest(story).stream()
        .limit(1)
        .forEach(line -> reply.small(line.toArray(Run[]::new)));
    reply.small(telling.line(story).toArray(Run[]::new));
  }

  private static void withdrawn(Reply.Builder reply, Story story, Corrected corrected) {
    corrected.withdrawn(story).forEach(line -> reply.paragraph(new Run.Bold("⚠ " + line)));
  }

  private void occasion(Reply.Builder reply, Story story) {
    var occasion = new Neutral(telling.words(), telling.catalogue()).occasion(story);
    if (!occasion.isEmpty()) {
      reply.small(occasion);
    }
  }

  /** In which way the headline is clickbait, if it is. */
  private Optional<String> bait(Story story) {
    var suspicion = story.lead().suspicion();
    return suspicion.isBait()
        ? suspicion.bait().stream()
            .findFirst()
            .map(kind -> telling.words().say("bait." + kind.name().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
