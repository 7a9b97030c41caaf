package io.perennial.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was found about single lines: why rejected, under which identifier, known before. */
final class Findings {

  private static final String KNOWN = "known";
  private static final String REJECTED = "rejected";
  private static final String TAB = "\t";

  private final Map<Long, Reason> rejected = new HashMap<>();
  private final Map<Long, String> rejectedIds = new HashMap<>();
  private final BitSet known = new BitSet();
  private final List<String> unsaved = new ArrayList<>();

  /** Starts with what an import that was cut off found up to its mark. */
  Findings(ImportMark marks, long upTo) throws IOException {
    List<String> kept = new ArrayList<>();
    if (upTo > 0) {
      for (String finding : marks.findings()) {
        String[] parts = finding.split(TAB, -1);
        if (parts.length > 1 && Long.parseLong(parts[1]) <= upTo) {
          kept.add(finding);
          long line = Long.parseLong(parts[1]);
          if (parts[0].equals(KNOWN)) {
            known.set((int) line);
          } else if (parts.length == 5) {
            reject(line, new Reason(parts[3], parts[4]), parts[2].isEmpty() ? null : parts[2]);
          }
        }
      }
    }
    unsaved.clear();
    marks.begin(kept);
  }

  void reject(long line, Reason reason, @Nullable String id) {
    if (rejected.putIfAbsent(line, reason) == null) {
      if (id != null) {
        rejectedIds.put(line, id);
      }
      unsaved.add(
          String.join(
              TAB,
              REJECTED,
              String.valueOf(line),
              id == null ? "" : id,
              oneLine(reason.kind()),
              oneLine(reason.sentence())));
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  void known(long line) {
    known.set((int) line);
    unsaved.add(KNOWN + TAB + line);
  }

  boolean isRejected(long line) {
    return rejected.containsKey(line);
  }

  boolean isKnown(long line) {
    return known.get((int) line);
  }

  @Nullable Reason reason(long line) {
    return rejected.get(line);
  }

  /** Identifiers of the entries that the service has refused. */
  Iterable<String> rejectedIds() {
    return rejectedIds.values();
  }

  int rejected() {
    return rejected.size();
  }

  int known() {
    return known.cardinality();
  }

  /** How many lines are rejected for each kind of reason. */
  Map<String, Integer> byKind() {
    Map<String, Integer> counts = new TreeMap<>();
    rejected.values().forEach(reason -> counts.merge(reason.kind(), 1, Integer::sum));
    return counts;
  }

  /** What was found since the last call. */
  List<String> take() {
    List<String> taken = List.copyOf(unsaved);
    unsaved.clear();
    return taken;
  }
}
