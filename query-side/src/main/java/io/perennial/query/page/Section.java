package io.perennial.query.page;

import java.util.List;
import java.util.Map;

/**
 * A part of the page.
 *
 * @param name as a query names it
 * @param meaning what it is about, for the documentation
 * @param parts what it shows of which view
 * @param figures figures that are told of this customer alone
 */
public record Section(String name, String meaning, List<Part> parts, List<Of> figures) {

  public Section {
    parts = List.copyOf(parts);
    figures = List.copyOf(figures);
  }

  /**
   * What is shown of a view.
   *
   * @param view the view
   * @param components components of the customer's document; all documents of the customer, whole,
   *     when there are none
   */
  public record Part(String view, List<String> components) {

    public Part {
      components = List.copyOf(components);
    }

    static Part of(String view, String... components) {
      return new Part(view, List.of(components));
    }

    /** Whether the view has documents of other names than the customer's. */
    public boolean whole() {
      return components.isEmpty();
    }
  }

  /**
   * A figure, told of one customer: what the customer contributes to it.
   *
   * @param view the view
   * @param figure the figure's name
   * @param arguments those that are not as usual
   */
  public record Of(String view, String figure, Map<String, String> arguments) {

    public Of {
      arguments = Map.copyOf(arguments);
    }

    static Of usual(String view, String figure) {
      return new Of(view, figure, Map.of());
    }
  }
}
