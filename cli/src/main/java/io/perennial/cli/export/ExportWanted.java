package io.perennial.cli.export;

import java.util.List;

/**
 * What is to be exported.
 *
 * @param views names of views
 * @param allViews whether it is every view
 * @param events whether it is the events, too
 */
public record ExportWanted(List<String> views, boolean allViews, boolean events) {

  public ExportWanted {
    views = List.copyOf(views);
  }

  /** Whether it is any view. */
  public boolean anyView() {
    return allViews || !views.isEmpty();
  }
}
