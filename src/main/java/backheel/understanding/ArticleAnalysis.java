package backheel.understanding;

import backheel.story.MatchFact;
import backheel.story.Mention;
import backheel.story.Quote;
import backheel.story.SubjectCount;
import java.util.List;

/**
 * The result of analysing an article: its subjects, mentions, quotes and matches.
 *
 * @param subjects most mentioned first; title and body together
 * @param mentions in the order of the body; of a competition with the year in its name, if known
 * @param quotes in the order of the body
 * @param matches in the order in which they are reported
 */
public record ArticleAnalysis(
    List<SubjectCount> subjects,
    List<Mention> mentions,
    List<Quote> quotes,
    List<MatchFact> matches) {

  public ArticleAnalysis {
    subjects = List.copyOf(subjects);
    mentions = List.copyOf(mentions);
    quotes = List.copyOf(quotes);
    matches = List.copyOf(matches);
  }
}
