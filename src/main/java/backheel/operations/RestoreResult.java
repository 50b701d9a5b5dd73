package backheel.operations;

import java.nio.file.Path;

/**
 * The outcome of a restoration.
 *
 * @param previous the place of the previous database, if there was one
 * @param setAside the number of pending deliveries in the backup that will not be sent
 */
public record RestoreResult(Path previous, int setAside) {}
