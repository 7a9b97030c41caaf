package io.perennial.workbench.room.history;

import io.perennial.workbench.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What caused what, as a picture: causes at the left, what came of them at the right.
 *
 * @param width of the picture
 * @param height of the picture
 * @param nodes events, and what they were asked for by
 * @param lines from causes to what came of them
 * @param more events of the undertaking that are not shown
 */
public record CauseGraph(int width, int height, List<Node> nodes, List<Line> lines, int more) {

  private static final int MOST = 40;
  private static final int BOX_WIDTH = 230;
  private static final int BOX_HEIGHT = 54;
  private static final int GAP_ACROSS = 60;
  private static final int GAP_DOWN = 16;
  private static final int MARGIN = 4;
  private static final int FIRST_LINE = 22;
  private static final int SECOND_LINE = 42;
  private static final int LONGEST = 28;

  /**
   * A box.
   *
   * @param label what happened, or what it was asked for by
   * @param note when, or by whom
   * @param link where it is shown; empty where that is nowhere
   * @param cause the label of what caused it; empty where nothing did
   * @param self whether it is the event that the page is about
   * @param x left edge
   * @param y upper edge
   * @param firstLine base line of the label
   * @param secondLine base line of the note
   */
  public record Node(
      String label,
      String note,
      String link,
      String cause,
      boolean self,
      int x,
      int y,
      int firstLine,
      int secondLine) {

    /** The label, as much of it as the box holds. */
    public String cut() {
      return label.codePointCount(0, label.length()) <= LONGEST
          ? label
          : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Whether it is an event. */
    public boolean isEvent() {
      return !link.isEmpty();
    }

    /** Width of the box. */
    public int width() {
      return BOX_WIDTH;
    }

    /** Height of the box. */
    public int height() {
      return BOX_HEIGHT;
    }
  }

  /**
   * A line.
   *
   * @param path as SVG has it
   */
  public record Line(String path) {}

  /**
   * The picture of an event, its causes and what came of them.
   *
   * @param events the events of the customer
   * @param about the event
   */
  static CauseGraph of(Texts texts, List<LoggedEvent> events, LoggedEvent about, String reason) {
    List<LoggedEvent> related = related(events, about);
    List<LoggedEvent> shown = shown(related, about);
    Map<String, LoggedEvent> byId = new LinkedHashMap<>();
    shown.forEach(event -> byId.put(event.eventId(), event));
    Map<String, List<LoggedEvent>> byCause = new LinkedHashMap<>();
    shown.forEach(event ->
        byCause.computeIfAbsent(event.causationId(), unused -> new ArrayList<>()).add(event));
    Drawing drawing = new Drawing(texts, byId, byCause, about, reason);
    byCause.forEach((cause, effects) -> {
      if (!byId.containsKey(cause)) {
        drawing.root(effects);
      }
    });
    return drawing.graph(related.size() - shown.size());
  }

  /** Of the same undertaking, or in a chain of causes with one that is. */
  static List<LoggedEvent> related(List<LoggedEvent> events, LoggedEvent about) {
    Set<String> ids = new HashSet<>();
    Set<String> causes = new HashSet<>();
    ids.add(about.eventId());
    causes.add(about.causationId());
    boolean grown = true;
    List<LoggedEvent> related = new ArrayList<>();
    while (grown) {
      grown = false;
      for (LoggedEvent event : events) {
        boolean same =
            !about.correlationId().isEmpty() && event.correlationId().equals(about.correlationId());
        if ((same || causes.contains(event.eventId()) || ids.contains(event.causationId()))
            && ids.add(event.eventId())) {
          causes.add(event.causationId());
          grown = true;
        }
      }
    }
    events.stream().filter(event -> ids.contains(event.eventId())).forEach(related::add);
    return related;
  }

  /** Those next to the event, when there are more than a picture holds. */
  private static List<LoggedEvent> shown(List<LoggedEvent> related, LoggedEvent about) {
    if (related.size() <= MOST) {
      return related;
    }
    return related.stream()
        .sorted(
            Comparator.comparing((LoggedEvent event) -> !event.eventId().equals(about.eventId()))
                .thenComparing(event -> !event.eventId().equals(about.causationId()))
                .thenComparing(event -> !event.causationId().equals(about.eventId()))
                .thenComparingLong(event -> Math.abs(event.place() - about.place())))
        .limit(MOST)
        .sorted(Comparator.comparingLong(LoggedEvent::place))
        .toList();
  }

  /** Puts boxes into columns by how many causes they have, one below the other. */
  private static final class Drawing {

    private final Texts texts;
    private final Map<String, LoggedEvent> byId;
    private final Map<String, List<LoggedEvent>> byCause;
    private final LoggedEvent about;
    private final String reason;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> drawn = new HashSet<>();
    private int row;
    private int columns = 1;

    Drawing(
        Texts texts,
        Map<String, LoggedEvent> byId,
        Map<String, List<LoggedEvent>> byCause,
        LoggedEvent about,
        String reason) {
      this.texts = texts;
      this.byId = byId;
      this.byCause = byCause;
      this.about = about;
      this.reason = reason;
    }

    void root(List<LoggedEvent> effects) {
      LoggedEvent first = effects.getFirst();
      String by = first.actor().isEmpty() ? first.service() : first.actor();
      int y = top();
      String label =
          texts.of(by.startsWith("perennial/") ? "history.due-work" : "history.asked-for");
      nodes.add(node(label, by, "", "", false, 0, y));
      below(effects, label, 1, y);
    }

    private void below(List<LoggedEvent> effects, String cause, int column, int fromY) {
      boolean first = true;
      for (LoggedEvent event : effects) {
        if (!drawn.add(event.eventId())) {
          continue;
        }
        row += first ? 0 : 1;
        first = false;
        columns = Math.max(columns, column + 1);
        int y = top();
        int x = left(column);
        String label = texts.name(event.name());
        lines.add(line(left(column - 1) + BOX_WIDTH, fromY, x, y));
        nodes.add(
            node(
                label,
                event.occurredOn().isEmpty()
                    ? texts.instant(event.recordedAt())
                    : texts.date(LocalDate.parse(event.occurredOn())),
                EventRow.link(event, reason),
                cause,
                event.eventId().equals(about.eventId()),
                column,
                y));
        below(byCause.getOrDefault(event.eventId(), List.of()), label, column + 1, y);
      }
      if (column == 1) {
        row++;
      }
    }

    private static Line line(int fromX, int fromY, int toX, int toY) {
      int middle = (fromX + toX) / 2;
      int from = fromY + BOX_HEIGHT / 2;
      int to = toY + BOX_HEIGHT / 2;
      return new Line(
          "M%d %d C%d %d %d %d %d %d".formatted(fromX, from, middle, from, middle, to, toX, to));
    }

    private static Node node(
        String label, String note, String link, String cause, boolean self, int column, int y) {
      return new Node(
          label, note, link, cause, self, left(column), y, y + FIRST_LINE, y + SECOND_LINE);
    }

    private int top() {
      return MARGIN + row * (BOX_HEIGHT + GAP_DOWN);
    }

    private static int left(int column) {
      return MARGIN + column * (BOX_WIDTH + GAP_ACROSS);
    }

    CauseGraph graph(int more) {
      // What is only caused by itself has no beginning, and stands for itself.
      byId.values().stream()
          .filter(event -> !drawn.contains(event.eventId()))
          .toList()
          .forEach(event -> root(List.of(event)));
      return new CauseGraph(
          left(columns) - GAP_ACROSS + MARGIN, top() - GAP_DOWN + MARGIN, nodes, lines, more);
    }
  }
}
