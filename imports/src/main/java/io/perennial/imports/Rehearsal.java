package io.perennial.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.jspecify.annotations.Nullable;

/** What an import would do, as far as the file and the customers' histories tell. */
final class Rehearsal {

  /** Rejected lines that are told one by one; the summary counts all. */
  private static final int TOLD = 100;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BODY = "body";

  private final EntryKind kind;
  private final EntryIdentities identities;
  private final HistoryDoor history;
  private final Map<String, HistoryDoor.Recorded> recorded = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final Set<String> counted = new HashSet<>();
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

  boolean take(Line line, EntryKind.EntryReader reader, Progress progress) {
    try {
      Reason problem = line.problem();
      if (problem != null) {
        throw new UnreadableException(problem);
      }
      compare(reader.read(line));
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

  private void compare(Entry entry) throws UnreadableException {
    String id = identities.of(entry);
    HistoryDoor.Recorded there = recorded(entry);
    if (unknown.contains(entry.customerId())) {
      throw refused("customer-unknown", entry.customerId() + " is not known");
    }
    if (there.struckOut().contains(id)) {
      throw refused("id-taken", "What was recorded as " + id + " has been struck out");
    }
    boolean compared = entry.number() != null;
    String command = compared ? entry.command(id) : "";
    String before = there.facts().putIfAbsent(id, command);
    if (before != null && compared && !says(command, before)) {
      throw refused("id-taken", id + " is recorded with other content");
    }
    fresh += before == null ? 1 : 0;
    known += before == null ? 0 : 1;
    if (!compared || counted.add(entry.customerId() + " " + id)) {
      amount = amount.add(entry.amount());
    }
  }

  /** In the words of the service, which would say the same. */
  private static UnreadableException refused(String code, String detail) {
    return new UnreadableException(new BatchDoor.Result(0, false, code, detail).reason());
  }

  private boolean says(String command, String before) {
    try {
      JsonNode said = JSON.readTree(command).path(BODY);
      JsonNode other = JSON.readTree(before);
      return kind.says(said, other.has(BODY) ? other.path(BODY) : other);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is recorded of the customer. */
  private HistoryDoor.Recorded recorded(Entry entry) {
    return recorded.computeIfAbsent(
        entry.customerId(),
        id -> {
          try {
            Optional<HistoryDoor.Recorded> there =
                history.recorded(id, kind, entry.number() != null);
            if (there.isEmpty() && kind.unknownCustomer() == UnknownCustomer.REFUSED) {
              unknown.add(id);
            }
            registered += there.isEmpty() ? 1 : 0;
            return there.orElseGet(HistoryDoor.Recorded::nothing);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  Summary summary(Summary.Told told, @Nullable String currency, Duration took) {
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
