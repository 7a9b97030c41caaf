package io.perennial.command.customer.tier;

import io.perennial.command.RefusedException;
import io.perennial.events.customer.standing.Tier;
import org.jspecify.annotations.Nullable;

/** A tiering run moves nobody whose tier was changed after the preview: the later word stands. */
final class UnchangedSincePreviewRule {
  private UnchangedSincePreviewRule() {}

  static void check(@Nullable Tier now, @Nullable Tier then) {
    if (now != then) {
      throw new RefusedException(
          TierRefusal.TIER_CHANGED_SINCE_PREVIEW,
          "The tier is " + now + " now, and was " + then + " when the run was previewed");
    }
  }
}
