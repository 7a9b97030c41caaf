package io.perennial.workbench.page;

import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Problem;
import io.perennial.workbench.text.Texts;

/** Refusals in words. */
public final class Problems {

  private static final int NOT_FOUND = 404;

  private Problems() {}

  /** There is no such thing. */
  public static DoorException notFound() {
    return DoorException.of(new Problem(NOT_FOUND, null, null, null, null, null));
  }

  /** What a person is told: the rule, and how it is broken here as far as the language has it. */
  public static String words(Texts texts, Problem problem) {
    String title = problem.title();
    String detail = problem.detail();
    if (title == null) {
      String key = "common.status-" + problem.status();
      return texts.of(texts.has(key) ? key : "common.status-500");
    }
    String rule = texts.sentence(title);
    return detail == null || detail.equals(title) || !texts.says(detail)
        ? rule
        : rule + texts.of("common.stop") + texts.sentence(detail);
  }
}
