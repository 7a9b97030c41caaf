package io.perennial.query.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.query.live.FrozenGeneration.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The registry of frozen generations: one document, for there are few, changed only by
 * compare-and-set, so that any number of nodes fold each of them once and keep to the bounds
 * together.
 */
public final class FrozenGenerations {

  /** The registry's collection; frozen. */
  static final String COLLECTION = "frozen_generations_v1";

  /** In front of the names of their collections; frozen. */
  public static final String PREFIX = "f_";

  private static final String ID = "frozen";

  private final DocumentCollection documents;
  private final ObjectMapper mapper;

  /**
   * A registry.
   *
   * @param mapper the plain mapper
   */
  public FrozenGenerations(DocumentStore store, ObjectMapper mapper) {
    this.documents = store.collection(new CollectionSpec(Area.VIEWS, COLLECTION, List.of()));
    this.mapper = mapper;
  }

  /**
   * What is known.
   *
   * @param last number given last; they count down from -1, and 0 is given to none
   * @param all the generations, in the order in which they were asked for
   */
  public record Known(int last, List<FrozenGeneration> all) {

    public Known {
      all = List.copyOf(all);
    }

    /** Makes one more of them. */
    public Known with(FrozenGeneration begun) {
      List<FrozenGeneration> more = new ArrayList<>(all);
      more.add(begun);
      return new Known(begun.number(), more);
    }

    /** Each as it has been changed. */
    public Known each(UnaryOperator<FrozenGeneration> change) {
      return new Known(last, all.stream().map(change).toList());
    }
  }

  /** All that are known, in the order in which they were asked for. */
  public List<FrozenGeneration> all() {
    return known().all();
  }

  private Known known() {
    return documents.get(ID).map(this::read).orElseGet(() -> new Known(0, List.of()));
  }

  /** One of them. */
  public Optional<FrozenGeneration> find(int number) {
    return all().stream().filter(each -> each.number() == number).findFirst();
  }

  /** Whether all documents of a generation are still there. */
  boolean isWhole(int number) {
    return find(number)
        .filter(found -> found.state() == State.READY || found.state() == State.RETIRED)
        .isPresent();
  }

  /** A change of what is known, or {@code null} when there is nothing to change. */
  @FunctionalInterface
  public interface Change {
    /** What is to be known. */
    @Nullable Known apply(Known known);
  }

  /** What is known then; looks again when another one has changed it meanwhile. */
  public Known change(Change change) {
    while (true) {
      Optional<Document> stored = documents.get(ID);
      Known known = stored.map(this::read).orElseGet(() -> new Known(0, List.of()));
      Known changed = change.apply(known);
      if (changed == null || changed.equals(known)) {
        return known;
      }
      long version = stored.map(Document::version).orElse(-1L);
      Document document = new Document(ID, version + 1, write(changed), Map.of());
      if (stored.isPresent() ? documents.replace(document, version) : documents.insert(document)) {
        return changed;
      }
    }
  }

  /** Changes one of them, if it is there. */
  public void change(int number, UnaryOperator<FrozenGeneration> change) {
    change(known -> known.each(each -> each.number() == number ? change.apply(each) : each));
  }

  /** None of them serves any more, or is folded: the log is another one now. */
  public void retireAll(Instant dropAfter) {
    change(known -> known.each(each -> each.counts() ? each.retired(dropAfter) : each));
  }

  /** A generation has been dropped. */
  public void forget(int number) {
    change(known ->
        new Known(
            known.last(), known.all().stream().filter(each -> each.number() != number).toList()));
  }

  private Known read(Document document) {
    try {
      return mapper.readValue(document.body(), Known.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read the registry of frozen generations", e);
    }
  }

  private String write(Known known) {
    try {
      return mapper.writeValueAsString(known);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the registry of frozen generations", e);
    }
  }
}
