package io.perennial.cli.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What an import would do, as far as the file and the customers' histories tell. */
final class Rehearsal {

  /** Rejected lines that are told one by one; the summary counts all. */
  private static final int TOLD = 100;

  private final EntryKind kind;
  private final EntryIdentities identities;
  private final HistoryDoor history;
  private final Map<String, Set<String>> recorded = new HashMap<>();
  private final Map<String, Integer> byKind = new TreeMap<>();
  private long done;
  private long registered;
  private long fresh;
  private long known;
  private long rejected;
  private BigDecimal amount = BigDecimal.ZERO;

  Rehearsal(EntryKind kind, EntryIdentities identities, HistoryDoor history) {
    this.kind = kind;
    this.identities = identities;
    this.history = history;
  }

  boolean take(Line line, EntryKind.EntryReader reader, ProgressLine progress) {
    try {
      Reason problem = line.problem();
      if (problem != null) {
        throw new UnreadableException(problem);
      }
      Entry entry = reader.read(line);
      boolean isNew = recorded(entry).add(identities.of(entry));
      fresh += isNew ? 1 : 0;
      known += isNew ? 0 : 1;
      amount = amount.add(entry.amount());
    } catch (UnreadableException e) {
      rejected++;
      byKind.merge(e.reason().kind(), 1, Integer::sum);
      if (rejected <= TOLD) {
        progress.say("line " + line.number() + ": " + e.reason().sentence());
      }
    }
    progress.done(++done);
    return true;
  }

  private Set<String> recorded(Entry entry) {
    return recorded.computeIfAbsent(
        entry.customerId(),
        id -> {
          try {
            Optional<Set<String>> there = history.recorded(id, kind);
            registered += there.isEmpty() ? 1 : 0;
            return there.orElseGet(HashSet::new);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  Summary summary(Summary.Told told, String currency, Duration took) {
    return new Summary(
        told,
        true,
        0,
        registered,
        fresh,
        known,
        rejected,
        byKind,
        false,
        amount,
        currency,
        took,
        "",
        "");
  }
}
