package backheel.platform.telegram;

import org.jspecify.annotations.Nullable;

/** The way that updates come in. */
interface Intake extends AutoCloseable {

  /** Begins, and goes on through all trouble; returns at once. */
  void start();

  /** What keeps updates from coming in now, null when nothing does. */
  @Nullable String trouble();

  /** Whether updates can come in. */
  boolean isOpen();

  @Override
  void close();
}
