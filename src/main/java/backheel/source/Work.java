package backheel.source;

/**
 * Something to be done with what came from outside.
 *
 * @param <T> its outcome
 * @param <E> how it may fail
 */
@FunctionalInterface
public interface Work<T, E extends Exception> {
  T run() throws E;
}
