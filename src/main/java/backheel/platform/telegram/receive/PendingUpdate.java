package backheel.platform.telegram.receive;

import java.util.concurrent.CompletableFuture;

/** An update in flight. */
record PendingUpdate(long sender, CompletableFuture<Void> done) {}
