package io.perennial.command.common;

import io.perennial.command.RefusedException;
import org.jspecify.annotations.Nullable;

/** What is so already is quiet when just that is said again, and refused with other content. */
public final class RepeatRule {
  private RepeatRule() {}

  /**
   * Whether this is so already.
   *
   * @param done trace of what made it so; absent when it is not so
   * @param asked what is asked for now
   * @param what what is so, in words, such as {@code The plan has been submitted}
   * @throws RefusedException when it is so, and was said with other content
   */
  public static boolean repeats(@Nullable Trace done, Asked asked, String what) {
    if (done == null) {
      return false;
    }
    if (!done.sameAs(asked)) {
      throw new RefusedException(
          CommonRefusal.ALREADY_SO, what + " on " + done.on() + ", with other content");
    }
    return true;
  }
}
