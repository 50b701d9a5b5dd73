package backheel.message;

import backheel.card.CardRenderer;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.store.chat.AlertSounds;
import backheel.store.chat.ChatLookup;
import backheel.store.outbox.NoticeQueue;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.OutgoingMessage.NoticeItem;
import backheel.store.outbox.OutgoingMessage.StoryItem;
import backheel.store.story.StoryLookup;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.subscription.MessageStyle;
import backheel.subscription.Topic;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A renderer of alerts for one story or several, and of notices. */
public final class AlertRenderer implements MessageRenderer {
  private final StoryLookup stories;
  private final ChatLookup chats;
  private final Catalogue catalogue;
  private final Clock clock;
  private final AlertCardAttacher alertCardAttacher;

  /** Rendered alerts: a story goes out to many chats within seconds, and reads the same in most. */
  private final Cache<AlertCacheKey, Reply> drawn =
      Caffeine.newBuilder().maximumSize(500).expireAfterWrite(Duration.ofSeconds(20)).build();

  public AlertRenderer(StoryLookup stories, ChatLookup chats, Catalogue catalogue, Clock clock) {
    this(stories, chats, catalogue, new LocalizedCardRenderer(new CardRenderer(catalogue)), clock);
  }

  /**
   * Creates a renderer that shares its cards with others.
   *
   * @param cards the shared cards, so that each is drawn once
   */
  public AlertRenderer(
      StoryLookup stories,
      ChatLookup chats,
      Catalogue catalogue,
      LocalizedCardRenderer cards,
      Clock clock) {
    this.stories = stories;
    this.chats = chats;
    this.catalogue = catalogue;
    this.clock = clock;
    this.alertCardAttacher = new AlertCardAttacher(stories, chats, catalogue, cards, clock);
  }

  @Override
  public Optional<Rendered> render(OutgoingMessage message) {
    return switch (message.first()) {
      case StoryItem item -> stories(message, item);
      case NoticeItem item -> notice(message.chat(), item.notice());
    };
  }

  private Optional<Rendered> stories(OutgoingMessage message, StoryItem first) {
    var settings = chats.settings(message.chat());
    var words = LocalizedTexts.in(settings.alertLanguage());
    var messageStyle = settings.style();
    var viewer = chats.viewer(message.chat());
    var found =
        message.stories().stream().map(item -> stories.byNumber(viewer, item.story())).toList();
    var present = found.stream().flatMap(Optional::stream).distinct().toList();
    if (present.isEmpty()) {
      return Optional.empty();
    }
    var editions = found.stream().map(story -> story.map(Story::edition).orElse(0L)).toList();
    var reply =
        message
            .bundle()
            .map(kind ->
                new BundleRenderer(
                        words, new StoryRenderer(words, catalogue, clock.instant(), messageStyle))
                    .render(present, kind))
            .orElseGet(() ->
                withSound(
                    single(present.getFirst(), first.topic(), words, messageStyle),
                    message,
                    first.topic()));
    return Optional.of(new Rendered(reply, editions));
  }

  private Optional<Rendered> notice(ChatId chat, NoticeQueue.Notice notice) {
    var settings = chats.settings(chat);
    var words = LocalizedTexts.in(settings.alertLanguage());
    var shown = notice.story();
    if (shown.isPresent()) {
      return stories
          .byNumber(chats.viewer(chat), shown.getAsLong())
          .map(story ->
              new Rendered(
                  single(story, Topic.everything(), words, settings.style()), List.of(0L)));
    }
    var named = new ArrayList<Object>();
    notice
        .named()
        .forEach((name, value) -> {
          named.add(name);
          named.add(value);
        });
    return Optional.of(
        new Rendered(
            Reply.text(words.language(), words.text(notice.key(), named.toArray())), List.of(0L)));
  }

  @Override
  public Reply withPicture(OutgoingMessage message, Reply reply) {
    return alertCardAttacher.addPicture(message, reply);
  }

  private Reply single(Story story, Topic topic, LocalizedTexts words, MessageStyle messageStyle) {
    var same =
        new AlertCacheKey(
            story.number(),
            story.reports().size(),
            story.edition(),
            words.language(),
            topic,
            messageStyle);
    return drawn.get(same, key -> render(story, topic, words, messageStyle));
  }

  /** Adds the sound and the mentioned role; an edit notifies no one a second time. */
  private Reply withSound(Reply reply, OutgoingMessage message, Topic topic) {
    if (message.isEdit()) {
      return reply;
    }
    var sound = chats.alertSounds().soundOf(message.chat(), topic);
    return sound.equals(AlertSounds.DEFAULT)
        ? reply
        : reply.withOptions(
            reply
                .options()
                .withSilent(reply.options().silent() || sound.silent())
                .withMentionedRole(sound.ping()));
  }

  private Reply render(Story story, Topic topic, LocalizedTexts words, MessageStyle messageStyle) {
    var storyRenderer = new StoryRenderer(words, catalogue, clock.instant(), messageStyle);
    return new StoryMessageBuilder(storyRenderer, told -> Optional.empty())
        .alert(story)
        .row(buttons(story, topic, words, storyRenderer))
        .build();
  }

  private static List<Button> buttons(
      Story story, Topic topic, LocalizedTexts words, StoryRenderer storyRenderer) {
    var row = new ArrayList<Button>();
    row.add(Button.command(words.text("button.more"), "/story " + story.reference()));
    var subjects = story.subjects().stream().map(SubjectCount::subject).toList();
    var followed = subjects.stream().filter(s -> s.key().equals(topic.key())).findFirst();
    var main = followed.or(() -> subjects.stream().filter(Subject::isPerson).findFirst());
    main.ifPresent(subject -> {
      var name = storyRenderer.shortName(subject);
      if (followed.isEmpty()) {
        row.add(
            Button.command(words.text("button.follow", "name", name), "/follow " + subject.key()));
      }
    });
    if (row.size() == 1) {
      row.add(Button.command(words.text("button.read.here"), "/read " + story.reference()));
    }
    row.add(Button.command(words.text("button.mute.short"), "/mute " + story.number()));
    return row;
  }
}
