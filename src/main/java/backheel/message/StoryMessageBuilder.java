package backheel.message;

import backheel.chat.MessageOptions;
import backheel.chat.MessagePicture;
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

/** The message for one story in one chat, without its buttons. */
public final class StoryMessageBuilder {
  private static final int MAX_POST_TITLE_LENGTH = 100;
  private static final int MAX_TAGS = 10;

  private final StoryRenderer storyRenderer;
  private final Function<Story, Optional<MessagePicture>> card;

  /**
   * Creates messages in the style of a renderer.
   *
   * @param card the function that draws the picture of a story, if possible
   */
  public StoryMessageBuilder(
      StoryRenderer storyRenderer, Function<Story, Optional<MessagePicture>> card) {
    this.storyRenderer = storyRenderer;
    this.card = card;
  }

  /** Returns the message for an alert. */
  public Reply.Builder alert(Story story) {
    var reply = Reply.builder(storyRenderer.words().language());
    storyRenderer.renderAlert(reply, story);
    var messageOptions =
        options(story)
            .withForumPost(post(story))
            .withCrossposted(storyRenderer.style().published());
    return reply.preview(preview(story)).options(messageOptions);
  }

  /** Returns the page whose preview may be shown, null for none. */
  public @Nullable URI preview(Story story) {
    return storyRenderer.style().previews() && !storyRenderer.hidesSpoilers(story)
        ? story.lead().link()
        : null;
  }

  /** Returns the options: the picture that goes with the text, and the size of the preview. */
  public MessageOptions options(Story story) {
    var picture =
        switch (storyRenderer.style().pictures()) {
          case OUTLET -> pictures(story).stream().findFirst();
          case CARD -> card.apply(story);
          case NONE -> Optional.<MessagePicture>empty();
        };
    return MessageOptions.DEFAULTS
        .withPictures(picture.stream().toList())
        .withLargePreview(preview(story) != null)
        .withSilent(storyRenderer.style().silent());
  }

  /** Returns the outlets' pictures without duplicates, the leading report's first. */
  public List<MessagePicture> pictures(Story story) {
    var seen = new LinkedHashSet<URI>();
    var pictures = new ArrayList<MessagePicture>();
    Stream.concat(Stream.of(story.lead()), story.currentReports().stream())
        .forEach(report -> {
          var address = report.picture();
          if (address != null && isPage(address) && seen.add(address)) {
            pictures.add(
                new MessagePicture.Remote(
                    address, alt(report, story), storyRenderer.hidesSpoilers(story)));
          }
        });
    return List.copyOf(pictures);
  }

  private static boolean isPage(URI address) {
    var scheme = address.getScheme();
    return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
  }

  /**
   * Returns a picture's description: outlets do not describe their pictures, so it names the outlet
   * and the title.
   */
  private String alt(Report report, Story story) {
    var title = storyRenderer.hidesSpoilers(story) ? storyRenderer.headline(story) : report.title();
    return report.outlet().isEmpty() || !storyRenderer.style().outlets()
        ? title
        : report.outlet() + storyRenderer.words().text("list.colon") + title;
  }

  private MessageOptions.ForumPost post(Story story) {
    return new MessageOptions.ForumPost(cut(storyRenderer.headline(story)), tags(story));
  }

  /** Returns tags: competitions first, then sides, in the chat's language and in English. */
  private List<String> tags(Story story) {
    var tags = new LinkedHashSet<String>();
    var subjects = story.subjects().stream().map(SubjectCount::subject).toList();
    subjects.stream().filter(s -> s.kind() == Subject.Kind.COMPETITION).forEach(s -> name(s, tags));
    SpoilerDetector.mainMatch(story)
        .ifPresent(match -> {
          tags.add(
              new MatchDetailsFormatter(storyRenderer.words(), storyRenderer.catalogue())
                  .competition(match.setting()));
          tags.add(Objects.requireNonNullElse(match.competition(), ""));
        });
    subjects.stream().filter(Subject::isSide).forEach(s -> name(s, tags));
    tags.remove("");
    return tags.stream().limit(MAX_TAGS).toList();
  }

  private void name(Subject subject, Set<String> tags) {
    tags.add(storyRenderer.catalogue().name(subject, storyRenderer.words().language()));
    tags.add(storyRenderer.catalogue().name(subject, "en"));
  }

  private static String cut(String title) {
    if (title.length() <= MAX_POST_TITLE_LENGTH) {
      return title;
    }
    int end = MAX_POST_TITLE_LENGTH - 1;
    end = Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end;
    int space = title.lastIndexOf(' ', end);
    return title.substring(0, space > MAX_POST_TITLE_LENGTH / 2 ? space : end).strip() + "…";
  }
}
