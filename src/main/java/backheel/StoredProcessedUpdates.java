package backheel;

import backheel.chat.ProcessedUpdates;
import backheel.store.chat.ProcessedUpdateStore;

/** The record of processed updates in the database. */
record StoredProcessedUpdates(ProcessedUpdateStore store) implements ProcessedUpdates {
  @Override
  public boolean isProcessed(String platform, long number) {
    return store.isProcessed(platform, number);
  }

  @Override
  public void markProcessed(String platform, long number) {
    store.markProcessed(platform, number);
  }
}
