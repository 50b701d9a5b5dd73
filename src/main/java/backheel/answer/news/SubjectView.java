package backheel.answer.news;

import backheel.answer.command.CommandRequest;
import backheel.answer.command.StoryListRenderer;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.football.Catalogue;
import backheel.store.story.ReportedQuote;
import backheel.store.story.Stories;
import backheel.store.subscription.Subscriptions;
import backheel.story.Subject;
import backheel.subscription.Topic;
import java.util.ArrayList;
import java.util.List;

/** The view of one subject: who it is, the newest stories, the latest quote. */
final class SubjectView {
  private final Stories stories;
  private final Subscriptions subscriptions;
  private final Catalogue catalogue;

  SubjectView(Stories stories, Subscriptions subscriptions, Catalogue catalogue) {
    this.stories = stories;
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
  }

  Reply of(CommandRequest request, Subject subject, String command) {
    var reply = Reply.builder(request.language());
    reply.heading(new TextSpan.Bold(request.renderer().name(subject)));
    var who = identity(request, subject);
    if (!who.isEmpty()) {
      reply.smallPrint(who);
    }
    var resultPage =
        stories.about(
            request.viewer(), List.of(subject.key()), request.page(), StoryListRenderer.PAGE_SIZE);
    if (resultPage.isEmpty()) {
      reply.paragraph(request.text("latest.none.about", "name", request.renderer().name(subject)));
    } else {
      StoryListRenderer.draw(request, reply, resultPage, command + subject.key());
    }
    if (request.page() == 1 && subject.isPerson()) {
      stories.quotes(request.viewer(), subject.key(), 1, 1).entries().stream()
          .findFirst()
          .ifPresent(reportedQuote -> lastWords(request, reply, reportedQuote));
    }
    return reply
        .row(buttons(request, subject, resultPage.isEmpty()))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  private String identity(CommandRequest request, Subject subject) {
    var parts = new ArrayList<String>();
    catalogue
        .teamOf(subject)
        .filter(team -> !team.equals(subject))
        .ifPresent(team ->
            parts.add(
                (catalogue.emblem(team) + " " + catalogue.name(team, request.language())).strip()));
    catalogue
        .clubOf(subject)
        .ifPresent(club -> parts.add(catalogue.name(club, request.language())));
    return String.join(" · ", parts);
  }

  private static void lastWords(
      CommandRequest request, Reply.Builder reply, ReportedQuote reportedQuote) {
    reply.paragraph(request.text("player.quote"));
    var marked = request.renderer().inQuotationMarks(reportedQuote.quote().text());
    reply.quotation(marked);
  }

  private List<Button> buttons(CommandRequest request, Subject subject, boolean empty) {
    var row = new ArrayList<Button>();
    boolean follows =
        subscriptions.find(request.chat(), new Topic.OfSubject(subject.key())).isPresent();
    row.add(
        follows
            ? Button.command(request.text("button.unfollow.short"), "/unfollow " + subject.key())
            : Button.command(request.text("button.follow.short"), "/follow " + subject.key()));
    if (subject.isPerson()) {
      row.add(Button.command(request.text("button.quotes"), "/quotes " + subject.key()));
    } else {
      row.add(Button.command(request.text("button.matches"), "/match " + subject.key()));
    }
    if (empty) {
      row.add(Button.command(request.text("button.search.short"), "/search " + subject.name()));
    }
    return row;
  }
}
