package backheel.source.worker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The processor time that each source has taken recently, and the sources that took too long. */
final class SourceCpuUsage {
  private static final int MAX_SUSPECTS = 1_000;

  private final Set<String> suspects = ConcurrentHashMap.newKeySet();

  /** Processor time by source: those that take little are served before those that take much. */
  private final Cache<String, Long> spent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  /** Returns the whole seconds that the source of a visit has taken, 0 without a visit. */
  long recentCpuSeconds(@Nullable VisitResources visitResources) {
    var nanos = visitResources == null ? null : spent.getIfPresent(visitResources.source());
    return nanos == null ? 0 : nanos / 1_000_000_000;
  }

  WorkPriority priority(@Nullable VisitResources visitResources) {
    if (visitResources == null) {
      return WorkPriority.NORMAL;
    }
    return visitResources.isUrgent()
        ? WorkPriority.URGENT
        : suspects.contains(visitResources.source()) ? WorkPriority.SUSPECT : WorkPriority.NORMAL;
  }

  /** Records a task that has ended. */
  void record(VisitResources visitResources, WorkItem workItem) {
    visitResources.addCpuTime(workItem.cpuNanos());
    spent.asMap().merge(visitResources.source(), workItem.cpuNanos(), Long::sum);
    if (!workItem.deadline.isExpired()) {
      suspects.remove(visitResources.source());
    } else if (suspects.size() < MAX_SUSPECTS) {
      suspects.add(visitResources.source());
    }
  }
}
