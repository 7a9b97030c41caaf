package io.perennial.query.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.eventstore.Fact;
import io.perennial.platform.eventstore.Outages;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.activity.ColumnsJson;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The documents of one generation of a view.
 *
 * @param <D> the view's document
 */
public final class ViewDocuments<D> {

  /** Whether a document is shown, where the view does not show all. */
  private static final Field SHOWN = Field.text("isShown");

  private static final String YES = "yes";
  private static final String NO = "no";

  private final View<D> view;
  private final Generation generation;
  private final DocumentCollection collection;
  private final List<ViewField<D>> fields;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  /**
   * The documents of a generation.
   *
   * @param mapper the storage mapper, which keeps personal data encrypted
   */
  public ViewDocuments(
      View<D> view, Generation generation, DocumentStore store, ObjectMapper mapper) {
    this.view = view;
    this.generation = generation;
    this.fields = view.fields(); // once, not for every document
    this.collection =
        store.collection(
            new CollectionSpec(
                Area.VIEWS,
                generation.collection(),
                Stream.concat(
                        fields.stream().flatMap(ViewDocuments::kept),
                        view.shown() == null ? Stream.empty() : Stream.of(SHOWN))
                    .toList()));
    this.reader = mapper.readerFor(view.documentType());
    this.writer = mapper.writerFor(view.documentType()).withAttribute(ColumnsJson.STORED, true);
  }

  private static Stream<Field> kept(ViewField<?> field) {
    return field.turn() == null
        ? Stream.of(field.field())
        : Stream.of(field.field(), field.turn().on());
  }

  /** The view. */
  public View<D> view() {
    return view;
  }

  /** The generation. */
  public Generation generation() {
    return generation;
  }

  /** The collection. */
  public DocumentCollection collection() {
    return collection;
  }

  /** What a place in them is bound to: the view, and the generation where it stays as it is. */
  public String scope() {
    return generation.stays() ? view.name() + " " + generation.number() : view.name();
  }

  /** Ids of the documents that an event touches; one that cannot be read is its customer's. */
  public Set<String> ids(RecordedEvent event) {
    return event.fact() instanceof Fact.Readable readable
        ? view.ids(readable.event())
        : Set.of(event.customerId());
  }

  /**
   * The document out of its stored form.
   *
   * @throws DamagedDocumentException when it is none
   */
  public D read(Document stored) {
    try {
      D document = reader.readValue(stored.body());
      if (document == null) { // as the JSON null is read; nothing was ever stored so
        throw new DamagedDocumentException(
            unreadable(stored), new IllegalStateException("It is null"));
      }
      return document;
    } catch (JsonProcessingException e) {
      if (Outages.isOutage(e)) {
        throw new IllegalStateException(unreadable(stored), e);
      }
      throw new DamagedDocumentException(unreadable(stored), e);
    }
  }

  private String unreadable(Document stored) {
    return "Cannot read document %s of %s".formatted(stored.id(), generation.collection());
  }

  /** Whether the document is shown to those who ask. */
  public boolean isShown(D document) {
    Predicate<D> shown = view.shown();
    return shown == null || shown.test(document);
  }

  /** What lists ask for besides what they are asked for, so that all that they find is shown. */
  public List<Filter> shown() {
    return view.shown() == null
        ? List.of()
        : List.of(new Filter(SHOWN.name(), Filter.Operator.EQUAL, YES));
  }

  /** The stored form of a document. */
  public Document write(String id, long version, D document) {
    try {
      Map<String, Object> values = HashMap.newHashMap(fields.size());
      for (ViewField<D> field : fields) {
        values.put(field.field().name(), field.value().apply(document));
        if (field.turn() != null) {
          values.put(field.turn().on().name(), field.turn().day().apply(document));
        }
      }
      if (view.shown() != null) {
        values.put(SHOWN.name(), isShown(document) ? YES : NO);
      }
      return new Document(id, version, writer.writeValueAsString(document), values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Cannot write document %s of %s".formatted(id, generation.collection()), e);
    }
  }
}
