package backheel.platform.telegram.receive;

import org.jspecify.annotations.Nullable;

/** The transport by which updates arrive. */
interface UpdateTransport extends AutoCloseable {

  /** Starts receiving and recovers from all failures; returns at once. */
  void start();

  /** Returns the problem that keeps updates from arriving now, null for none. */
  @Nullable String problem();

  /** Returns whether updates can arrive. */
  boolean isOpen();

  @Override
  void close();
}
