package io.perennial.standalone;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.golden.GoldenSamples;
import io.perennial.events.json.EventSerializers;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import io.perennial.events.upcast.Upcasters;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.eventstore.SnapshotSerializer;
import io.perennial.platform.eventstore.SqliteEventStorageEngine;
import io.perennial.platform.keys.DocumentPersonKeys;
import io.perennial.platform.sqlite.SqliteFile;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * A log with an event of every kind, in each of which whoever can be named is: by a word that
 * stands nowhere else.
 */
final class NamedEverywhere {

  static final String CUSTOMER = "customer-named";
  static final String PERSON = "person-named";

  /** What every personal text has in it. */
  static final String WORD = "Quillfeather";

  static final String STAFF = "Rep " + WORD;

  private final Set<Subject> subjects = new TreeSet<>(Comparator.comparing(Subject::toString));
  private final List<String> keys = new ArrayList<>();
  private final Set<String> places = new TreeSet<>();

  /** Kinds of events in which something personal may stand, by the marks of their components. */
  static Set<String> personalKinds() {
    return EventCatalogue.all().stream()
        .filter(entry -> isPersonal(entry.type()))
        .map(EventCatalogue.Entry::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isPersonal(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(component -> isText(component) || isPersonal(within(component)));
  }

  private static boolean isText(RecordComponent component) {
    return component.isAnnotationPresent(PersonalData.class)
        || component.isAnnotationPresent(StaffName.class);
  }

  private static Class<?> within(RecordComponent component) {
    Type type = component.getGenericType();
    return type instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : component.getType();
  }

  /** Whose data is in the log. */
  Set<Subject> subjects() {
    return Set.copyOf(subjects);
  }

  /** Under what histories show the events. */
  Set<String> places() {
    return Set.copyOf(places);
  }

  /** The secrets of the keys, in base 64 as they are stored. */
  List<String> keys() {
    return List.copyOf(keys);
  }

  /** Writes the log, and the keys beside it. */
  void write(Path data) throws SQLException {
    try (SqliteDocumentStore documents = new SqliteDocumentStore(data)) {
      DocumentPersonKeys stored = new DocumentPersonKeys(documents);
      PersonalDataProtection protection =
          new PersonalDataProtection(stored, 1000, Duration.ofMinutes(1));
      try (SqliteEventStorageEngine log =
          SqliteEventStorageEngine.open(
              new SqliteFile(data.resolve("events.db"), SqliteFile.Durability.EVERY_COMMIT),
              EventSerializers.events(protection),
              new SnapshotSerializer(),
              Upcasters.chain(),
              500,
              new SimpleMeterRegistry())) {
        Map<String, Long> next = new HashMap<>();
        for (GoldenSamples.Sample sample : GoldenSamples.all()) {
          if (sample.sample().equals("typical")) {
            LifecycleEvent event = (LifecycleEvent) named((Record) sample.expected());
            places.add(event.customerId());
            long sequence = next.merge(event.streamId(), 1L, Long::sum) - 1;
            log.appendEvents(
                List.of(
                    new GenericDomainEventMessage<>(
                        "Sample",
                        event.streamId(),
                        sequence,
                        event,
                        MetaData.with(EventMetadata.ACTOR, "someone"))));
          }
        }
      }
      for (Subject subject : subjects) {
        keys.add(Base64.getEncoder().encodeToString(stored.findOrCreate(subject).secret()));
      }
    }
  }

  private Object named(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = named(components[i], value(record, components[i]));
    }
    try {
      Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record + " cannot be made again", e);
    }
  }

  private @Nullable Object named(RecordComponent component, @Nullable Object value) {
    if (component.isAnnotationPresent(StaffName.class)) {
      subjects.add(Subject.staff(STAFF));
      return STAFF;
    }
    if (component.isAnnotationPresent(PersonalData.class)) {
      return WORD + " in " + component.getName();
    }
    DataSubject subject = component.getAnnotation(DataSubject.class);
    if (subject != null) {
      String id = id(subject.value(), String.valueOf(value));
      subjects.add(new Subject(subject.value(), id));
      return id;
    }
    return switch (value) {
      case String text when component.getName().equals("customerId") ->
          id(Subject.Kind.CUSTOMER, text);
      case Record within -> named(within);
      case List<?> all ->
          all.stream().map(each -> each instanceof Record within ? named(within) : each).toList();
      case null, default -> value;
    };
  }

  private static String id(Subject.Kind kind, String value) {
    return switch (kind) {
      case CUSTOMER -> value.startsWith("customer-") ? CUSTOMER : value;
      case PERSON -> PERSON;
      case STAFF, MATTER -> value;
    };
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record does not give its " + component.getName(), e);
    }
  }
}
