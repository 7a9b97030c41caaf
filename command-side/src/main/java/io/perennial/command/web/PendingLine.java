package io.perennial.command.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A line of a batch on its way to its result, which whoever waits for it can give up. */
final class PendingLine {

  private enum State {
    WAITING,
    BEGUN,
    GIVEN_UP
  }

  private final long number;
  private final CompletableFuture<byte[]> result;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private volatile long begunAt;

  private PendingLine(long number, CompletableFuture<byte[]> result) {
    this.number = number;
    this.result = result;
  }

  /** A line that is still to be executed. */
  static PendingLine of(long number) {
    return new PendingLine(number, new CompletableFuture<>());
  }

  /** A line with its result. */
  static PendingLine done(long number, byte[] result) {
    return new PendingLine(number, CompletableFuture.completedFuture(result));
  }

  long number() {
    return number;
  }

  /** Completed with what is to be written. */
  CompletableFuture<byte[]> result() {
    return result;
  }

  /** Whether its result is there, now or soon. */
  boolean isDoneWithin(Duration patience) throws InterruptedException {
    try {
      result.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  /** Whether it may be executed: nobody has given it up. */
  boolean begin() {
    begunAt = System.nanoTime();
    return state.compareAndSet(State.WAITING, State.BEGUN);
  }

  /** Whether it will never be executed: it had not been begun. */
  boolean giveUp() {
    return state.compareAndSet(State.WAITING, State.GIVEN_UP);
  }

  /** How long it has been executed. */
  Duration running() {
    return Duration.ofNanos(System.nanoTime() - begunAt);
  }
}
