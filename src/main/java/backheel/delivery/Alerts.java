package backheel.delivery;

import backheel.card.CardRenderer;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.store.Chats;
import backheel.store.Notices;
import backheel.store.Owed;
import backheel.store.Stories;
import backheel.store.Style;
import backheel.store.Tones;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.subscription.StoryCards;
import backheel.subscription.StoryMessage;
import backheel.subscription.Telling;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the message for a story that a chat waits for, for several in one, or for a notice. */
public final class Alerts implements Drawing {
  private final Stories stories;
  private final Chats chats;
  private final Catalogue catalogue;
  private final Clock clock;
  private final Illustrations illustrations;

  /** A story goes out to many chats within seconds, and reads the same in most of them. */
  private final Cache<Same, Reply> drawn =
      Caffeine.newBuilder().maximumSize(500).expireAfterWrite(Duration.ofSeconds(20)).build();

  /** What makes two alerts read the same. */
  private record Same(
      long story, int reports, long edition, String language, String why, Style style) {}

  public Alerts(Stories stories, Chats chats, Catalogue catalogue, Clock clock) {
    this(stories, chats, catalogue, new StoryCards(new CardRenderer(catalogue)), clock);
  }

  /**
   * Draws alerts, with cards that others draw too.
   *
   * @param cards kept by all who draw them, so that each is drawn once
   */
  public Alerts(Stories stories, Chats chats, Catalogue catalogue, StoryCards cards, Clock clock) {
    this.stories = stories;
    this.chats = chats;
    this.catalogue = catalogue;
    this.clock = clock;
    this.illustrations = new Illustrations(stories, chats, catalogue, cards, clock);
  }

  @Override
  public Optional<Drawn> draw(Owed owed) {
    var settings = chats.settings(owed.chat());
    var words = Wording.in(settings.spoken());
    var style = settings.style();
    if (owed.first().story() == 0) {
      var shown = Notices.read(owed.first().notice()).story();
      if (shown.isPresent()) {
        return stories
            .byNumber(chats.viewer(owed.chat()), shown.getAsLong())
            .map(story -> new Drawn(single(story, owed.first(), words, style), List.of(0L)));
      }
      return Optional.of(new Drawn(notice(owed.first(), words), List.of(0L)));
    }
    var viewer = chats.viewer(owed.chat());
    var told = owed.items().stream().map(item -> stories.byNumber(viewer, item.story())).toList();
    var there = told.stream().flatMap(Optional::stream).distinct().toList();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    var editions = told.stream().map(story -> story.map(Story::edition).orElse(0L)).toList();
    boolean alone = owed.bundled() == Owed.Bundled.NOT;
    return Optional.of(
        new Drawn(
            alone
                ? sounding(single(there.getFirst(), owed.first(), words, style), owed)
                : new Bundle(words, new Telling(words, catalogue, clock.instant(), style))
                    .draw(there, owed.bundled()),
            editions));
  }

  @Override
  public Reply illustrated(Owed owed, Reply reply) {
    return illustrations.with(owed, reply);
  }

  private static Reply notice(Owed.Item item, Wording words) {
    var notice = Notices.read(item.notice());
    var named = new ArrayList<Object>();
    notice
        .named()
        .forEach((name, value) -> {
          named.add(name);
          named.add(value);
        });
    return Reply.text(words.language(), words.say(notice.key(), named.toArray()));
  }

  private Reply single(Story story, Owed.Item item, Wording words, Style style) {
    var same =
        new Same(
            story.number(),
            story.reports().size(),
            story.edition(),
            words.language(),
            item.why(),
            style);
    return drawn.get(same, key -> draw(story, item.why(), words, style));
  }

  /** What grows calls nobody a second time. */
  private Reply sounding(Reply reply, Owed owed) {
    if (owed.isEdit()) {
      return reply;
    }
    var tone = chats.tones().of(owed.chat(), owed.first().why());
    return tone.equals(Tones.PLAIN)
        ? reply
        : reply.withLook(
            reply.look().withSilent(reply.look().silent() || tone.silent()).withPing(tone.ping()));
  }

  private Reply draw(Story story, String why, Wording words, Style style) {
    var telling = new Telling(words, catalogue, clock.instant(), style);
    return new StoryMessage(telling, told -> Optional.empty())
        .alert(story)
        .row(buttons(story, why, words, telling))
        .reply();
  }

  private static List<Button> buttons(Story story, String why, Wording words, Telling telling) {
    var row = new ArrayList<Button>();
    row.add(Button.says(words.say("button.more"), "/story " + story.reference()));
    var subjects = story.subjects().stream().map(SubjectCount::subject).toList();
    var followed = subjects.stream().filter(s -> s.key().equals(why)).findFirst();
    var main = followed.or(() -> subjects.stream().filter(Subject::isPerson).findFirst());
    main.ifPresent(subject -> {
      var name = telling.shortName(subject);
      if (followed.isEmpty()) {
        row.add(Button.says(words.say("button.follow", "name", name), "/follow " + subject.key()));
      }
    });
    if (row.size() == 1) {
      row.add(Button.says(words.say("button.read.here"), "/read " + story.reference()));
    }
    row.add(Button.says(words.say("button.mute.short"), "/mute " + story.number()));
    return row;
  }
}
