package backheel.message;

import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.story.Story;
import java.util.Locale;
import java.util.Optional;

/** The full layout of a story: its title, corrections, outlets and text. */
record FullStoryRenderer(StoryRenderer telling) {

  void render(Reply.Builder reply, Story story) {
    var words = telling.words();
    var correctionFormatter = telling.correctionLines();
    boolean hidden = telling.hidesSpoilers(story);
    withdrawn(reply, story, correctionFormatter);
    reply.heading(telling.title(story));
    if (hidden) {
      matchSetting(reply, story);
    }
    correctionFormatter.latest(story).forEach(reply::smallPrint);
    reply.smallPrint(telling.byline(story).toArray(TextSpan[]::new));
    reply.smallPrint(telling.confirmation(story));
    bait(story).ifPresent(reply::smallPrint);
    if (hidden) {
      reply.paragraph(new TextSpan.Spoiler(words.isolate(story.title())));
    }
    var excerpt = story.lead().excerpt();
    if (!excerpt.isEmpty()) {
      var shown = words.isolate(excerpt);
      reply.paragraph(hidden ? new TextSpan.Spoiler(shown) : new TextSpan.Plain(shown));
    }
    var about = telling.about(story);
    if (!about.isEmpty()) {
      reply.smallPrint(about);
    }
    if (story.reports().stream().anyMatch(r -> r.suspicion().homoglyphs())) {
      reply.smallPrint(words.text("story.homoglyphs"));
    }
  }

  /** Renders the title, corrections and byline only. */
  void renderShort(Reply.Builder reply, Story story) {
    var correctionFormatter = telling.correctionLines();
    withdrawn(reply, story, correctionFormatter);
    reply.heading(telling.title(story));
    correctionFormatter.latest(story).stream().limit(1).forEach(reply::smallPrint);
    reply.smallPrint(telling.listLine(story).toArray(TextSpan[]::new));
  }

  private static void withdrawn(
      Reply.Builder reply, Story story, CorrectionFormatter correctionFormatter) {
    correctionFormatter
        .withdrawn(story)
        .forEach(line -> reply.paragraph(new TextSpan.Bold("⚠ " + line)));
  }

  private void matchSetting(Reply.Builder reply, Story story) {
    var setting =
        new SpoilerFreeHeadlineBuilder(telling.words(), telling.catalogue()).matchSetting(story);
    if (!setting.isEmpty()) {
      reply.smallPrint(setting);
    }
  }

  /** Returns the kind of clickbait in the headline, if any. */
  private Optional<String> bait(Story story) {
    var suspicion = story.lead().suspicion();
    return suspicion.isBait()
        ? suspicion.bait().stream()
            .findFirst()
            .map(kind -> telling.words().text("bait." + kind.name().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
