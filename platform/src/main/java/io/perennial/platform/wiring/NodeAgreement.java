package io.perennial.platform.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that the nodes that share a document store agree on what must be the same for all:
 * each says what its settings are for as long as it runs, and one that differs from a node that is
 * there already does not start.
 */
final class NodeAgreement implements StartCondition {

  private static final Logger log = LoggerFactory.getLogger(NodeAgreement.class);

  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.SAFETY, "nodes_v1", List.of());

  /** A node that has given no sign for so long is gone. */
  static final Duration GONE_AFTER = Duration.ofSeconds(20);

  private static final Duration SIGN = Duration.ofSeconds(5);

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final DocumentCollection nodes;
  private final CompanyCalendar calendar;
  private final NodeId node;
  private final Map<String, String> settings = new TreeMap<>();
  private final Instant startedAt;
  private final boolean shared;

  /**
   * @param shared whether other nodes can use the store at the same time
   */
  NodeAgreement(
      DocumentStore store,
      CompanyCalendar calendar,
      NodeId node,
      boolean shared,
      List<CommonSettings> settings) {
    this.shared = shared;
    this.nodes = store.collection(COLLECTION);
    this.calendar = calendar;
    this.node = node;
    this.startedAt = calendar.now();
    settings.forEach(some -> this.settings.putAll(some.values()));
  }

  /**
   * What a node says of itself.
   *
   * @param seenAt when it last did
   */
  private record Node(String id, Instant startedAt, Instant seenAt, Map<String, String> settings) {}

  @Override
  public void require() {
    if (!shared) {
      return;
    }
    List<Node> others = others();
    compare(others);
    say();
    // One that started at the same moment has either been seen here, or sees this one.
    compare(others());
  }

  private List<Node> others() {
    List<Node> others = new ArrayList<>();
    nodes.scan(document -> {
      Node other = read(document);
      if (other.seenAt.plus(GONE_AFTER).isBefore(calendar.now())) {
        nodes.delete(document.id(), document.version());
      } else if (!other.id.equals(node.value())) {
        others.add(other);
      }
    });
    others.sort(Comparator.comparing(Node::startedAt).thenComparing(Node::id));
    return others;
  }

  private void compare(List<Node> others) {
    for (Node other : others) {
      if (isBefore(other)) {
        settings.forEach((name, value) -> {
          String theirs = other.settings.get(name);
          if (theirs != null && !theirs.equals(value)) {
            leave();
            throw new WrongSettingException(
                name,
                "the setting says %s, but node %s, which runs on the same stores, says %s: all nodes must agree"
                    .formatted(value, other.id, theirs));
          }
        });
      }
    }
  }

  private boolean isBefore(Node other) {
    int order = other.startedAt.compareTo(startedAt);
    return order < 0 || (order == 0 && other.id.compareTo(node.value()) < 0);
  }

  /** Goes on saying that this node is there for as long as the service runs. */
  Duty presence() {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("node-presence").daemon().unstarted(task));
    return new Duty(
        new Duty.Description(
            "presence", "Says that this node is there, so that all nodes agree on their settings"),
        () -> {
          if (shared) {
            var unused =
                thread.scheduleWithFixedDelay(
                    this::trySay, SIGN.toMillis(), SIGN.toMillis(), TimeUnit.MILLISECONDS);
          }
        },
        () -> {
          thread.shutdownNow();
          if (shared) {
            leave();
          }
        });
  }

  private void trySay() {
    try {
      say();
    } catch (DocumentStoreUnavailableException e) {
      log.debug("This node cannot say that it is there", e);
    }
  }

  /** Says that this node is there. */
  void say() {
    try {
      Document said = nodes.get(node.value()).orElse(null);
      long version = said == null ? 0 : said.version();
      Node self = new Node(node.value(), startedAt, calendar.now(), settings);
      Document document =
          new Document(node.value(), version + 1, mapper.writeValueAsString(self), Map.of());
      boolean told = said == null ? nodes.insert(document) : nodes.replace(document, version);
      if (!told) {
        log.debug("This node's entry was changed meanwhile");
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A node can always be written", e);
    }
  }

  /** Says that this node is gone. */
  void leave() {
    try {
      nodes.get(node.value()).ifPresent(said -> nodes.delete(said.id(), said.version()));
    } catch (DocumentStoreUnavailableException e) {
      log.debug("This node's entry is left to end by itself", e);
    }
  }

  private Node read(Document document) {
    try {
      return mapper.readValue(document.body(), Node.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A node that was written can be read", e);
    }
  }
}
