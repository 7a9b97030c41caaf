package io.perennial.planted;

import java.util.concurrent.TimeUnit;

/** Waits for time to pass instead of for something to happen. */
public final class Sleeps {

  private Sleeps() {}

  /** In two ways. */
  public static void twice() throws InterruptedException {
    Thread.sleep(1);
    TimeUnit.MILLISECONDS.sleep(1);
  }
}
