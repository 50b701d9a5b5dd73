package backheel.subscription;

import backheel.chat.Look;
import backheel.chat.Picture;
import backheel.chat.Reply;
import backheel.story.Report;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The message that tells one story to one chat, without its buttons. */
public final class StoryMessage {
  private static final int TITLE_OF_A_POST = 100;
  private static final int TAGS = 10;

  private final Telling telling;
  private final Function<Story, Optional<Picture>> card;

  /**
   * Tells stories.
   *
   * @param card the picture that we draw of a story, if we can
   */
  public StoryMessage(Telling telling, Function<Story, Optional<Picture>> card) {
    this.telling = telling;
    this.card = card;
  }

  /** As an alert tells it. */
  public Reply.Builder alert(Story story) {
    var reply = Reply.builder(telling.words().language());
    telling.alert(reply, story);
    var look = look(story).withPost(post(story)).withPublished(telling.style().published());
    return reply.preview(preview(story)).look(look);
  }

  /** The page whose preview may be shown, null for none. */
  public @Nullable URI preview(Story story) {
    return telling.style().previews() && !telling.veils(story) ? story.lead().link() : null;
  }

  /** The picture that goes with the words, and how large the preview is. */
  public Look look(Story story) {
    var picture =
        switch (telling.style().pictures()) {
          case OUTLET -> pictures(story).stream().findFirst();
          case CARD -> card.apply(story);
          case NONE -> Optional.<Picture>empty();
        };
    return Look.PLAIN
        .withPictures(picture.stream().toList())
        .withLarge(preview(story) != null)
        .withSilent(telling.style().silent());
  }

  /** The pictures that the outlets show, each once, the one of the leading report first. */
  public List<Picture> pictures(Story story) {
    var seen = new LinkedHashSet<URI>();
    var pictures = new ArrayList<Picture>();
    Stream.concat(Stream.of(story.lead()), story.currentReports().stream())
        .forEach(report -> {
          var address = report.picture();
          if (address != null && isPage(address) && seen.add(address)) {
            pictures.add(new Picture.At(address, alt(report, story), telling.veils(story)));
          }
        });
    return List.copyOf(pictures);
  }

  private static boolean isPage(URI address) {
    var scheme = address.getScheme();
    return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
  }

  /** What an outlet's picture shows nobody tells us; whose it is, and of what. */
  private String alt(Report report, Story story) {
    var title = telling.veils(story) ? telling.headline(story) : report.title();
    return report.outlet().isEmpty() || !telling.style().outlets()
        ? title
        : report.outlet() + ": " + title;
  }

  private Look.ForumPost post(Story story) {
    return new Look.ForumPost(cut(telling.headline(story)), tags(story));
  }

  /** Competitions first, then sides, in the chat's language and in English. */
  private List<String> tags(Story story) {
    var tags = new LinkedHashSet<String>();
    var subjects = story.subjects().stream().map(SubjectCount::subject).toList();
    subjects.stream().filter(s -> s.kind() == Subject.Kind.COMPETITION).forEach(s -> name(s, tags));
    Veil.match(story)
        .map(Occasion::of)
        .ifPresent(occasion -> {
          tags.add(occasion.competition(telling.words(), telling.catalogue()));
          tags.add(Objects.requireNonNullElse(occasion.competition(), ""));
        });
    subjects.stream().filter(Subject::isSide).forEach(s -> name(s, tags));
    tags.remove("");
    return tags.stream().limit(TAGS).toList();
  }

  private void name(Subject subject, Set<String> tags) {
    tags.add(telling.catalogue().name(subject, telling.words().language()));
    tags.add(telling.catalogue().name(subject, "en"));
  }

  private static String cut(String title) {
    if (title.length() <= TITLE_OF_A_POST) {
      return title;
    }
    int end = TITLE_OF_A_POST - 1;
    end = Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end;
    int space = title.lastIndexOf(' ', end);
    return title.substring(0, space > TITLE_OF_A_POST / 2 ? space : end).strip() + "…";
  }
}
