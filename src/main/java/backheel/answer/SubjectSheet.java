package backheel.answer;

import backheel.chat.Block;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.football.Catalogue;
import backheel.store.Said;
import backheel.store.Stories;
import backheel.store.Wishes;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;

/** Draws what is known of one subject: who it is, the newest stories, the last words said. */
final class SubjectSheet {
  private final Stories stories;
  private final Wishes wishes;
  private final Catalogue catalogue;

  SubjectSheet(Stories stories, Wishes wishes, Catalogue catalogue) {
    this.stories = stories;
    this.wishes = wishes;
    this.catalogue = catalogue;
  }

  Reply of(Asked asked, Subject subject, String command) {
    var reply = Reply.builder(asked.language());
    reply.heading(new Run.Bold(asked.telling().name(subject)));
    var who = who(asked, subject);
    if (!who.isEmpty()) {
      reply.small(who);
    }
    var page = stories.about(asked.viewer(), List.of(subject.key()), asked.page(), StoryList.SIZE);
    if (page.isEmpty()) {
      reply.paragraph(asked.say("latest.none.about", "name", asked.telling().name(subject)));
    } else {
      StoryList.draw(asked, reply, page, command + subject.key());
    }
    if (asked.page() == 1 && subject.isPerson()) {
      stories.quotes(asked.viewer(), subject.key(), 1, 1).entries().stream()
          .findFirst()
          .ifPresent(said -> lastWords(asked, reply, said));
    }
    return reply.row(buttons(asked, subject, page.isEmpty())).manner(Reply.Manner.REPLACE).reply();
  }

  private String who(Asked asked, Subject subject) {
    var parts = new ArrayList<String>();
    catalogue
        .teamOf(subject)
        .filter(team -> !team.equals(subject))
        .ifPresent(team ->
            parts.add(
                (catalogue.emblem(team) + " " + catalogue.name(team, asked.language())).strip()));
    catalogue.clubOf(subject).ifPresent(club -> parts.add(catalogue.name(club, asked.language())));
    return String.join(" · ", parts);
  }

  private static void lastWords(Asked asked, Reply.Builder reply, Said said) {
    reply.paragraph(asked.say("player.quote"));
    var marked = Quotes.marked(said.quote().text(), asked.language());
    reply.block(new Block.Quotation(asked.telling().quoted(marked)));
  }

  private List<Button> buttons(Asked asked, Subject subject, boolean empty) {
    var row = new ArrayList<Button>();
    boolean follows =
        wishes.following(asked.chat()).stream().anyMatch(f -> f.subject().equals(subject.key()));
    row.add(
        follows
            ? Button.says(asked.say("button.unfollow.short"), "/unfollow " + subject.key())
            : Button.says(asked.say("button.follow.short"), "/follow " + subject.key()));
    if (subject.isPerson()) {
      row.add(Button.says(asked.say("button.quotes"), "/quotes " + subject.key()));
    } else {
      row.add(Button.says(asked.say("button.matches"), "/match " + subject.key()));
    }
    if (empty) {
      row.add(Button.says(asked.say("button.search.short"), "/search " + subject.name()));
    }
    return row;
  }
}
