package backheel.subscription.template;

import backheel.chat.Run;
import java.net.URI;
import java.util.List;

/** What stands in the place of a variable: never markup, whatever it holds. */
public sealed interface Value {

  /** Words in one place. */
  record Words(List<Run> runs) implements Value {
    public Words {
      runs = List.copyOf(runs);
    }
  }

  /** Several, one for each turn of a part. */
  record Several(List<List<Run>> all) implements Value {
    public Several {
      all = all.stream().map(List::copyOf).toList();
    }
  }

  /** Where a link leads. */
  record Page(URI to) implements Value {}

  static Value plain(String words) {
    return new Words(List.of(new Run.Plain(words)));
  }
}
