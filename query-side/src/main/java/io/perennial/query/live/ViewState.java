package io.perennial.query.live;

import org.jspecify.annotations.Nullable;

/**
 * Whether a view is well on this node.
 *
 * @param condition what can be expected of it
 * @param reason why it is not well; absent when it is
 */
public record ViewState(Condition condition, @Nullable String reason) {

  /** What can be expected of a view. */
  public enum Condition {
    /** It answers, and follows the log. */
    SERVING("serving"),
    /** It cannot be asked: its documents are being made. */
    BUILDING("building"),
    /** It answers, but does not follow the log. */
    STALLED("stalled"),
    /** It cannot be asked: its documents were folded with other settings than this node's. */
    OTHER_SETTINGS("other-settings");

    private final String word;

    Condition(String word) {
      this.word = word;
    }

    /** How it is called in answers. */
    public String word() {
      return word;
    }
  }

  static final ViewState WELL = new ViewState(Condition.SERVING, null);
}
