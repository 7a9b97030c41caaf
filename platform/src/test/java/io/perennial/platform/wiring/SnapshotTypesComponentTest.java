package io.perennial.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.perennial.events.personal.InMemoryPersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.eventstore.SnapshotRevisions;
import java.time.Duration;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;

/** The names under which the state of aggregates is stored. */
class SnapshotTypesComponentTest {

  private final Serializer former = serializer(SnapshotTypes.none());
  private final Serializer present =
      serializer(new SnapshotTypes(Map.of("customer.State", State.class)));

  @Revision("4")
  record State(@JsonProperty int amount) {}

  record Other(@JsonProperty String text) {}

  private static Serializer serializer(SnapshotTypes types) {
    return Serializers.of(
            new PersonalDataProtection(new InMemoryPersonKeys(), 10, Duration.ofMinutes(1)), types)
        .general();
  }

  @Test
  void aSnapshotIsStoredUnderItsNameAndRevisionAndReadAgain() {
    SerializedObject<byte[]> stored = present.serialize(new State(7), byte[].class);

    assertThat(stored.getType().getName()).isEqualTo("customer.State");
    assertThat(stored.getType().getRevision())
        .isEqualTo(new SnapshotRevisions().revisionOf(State.class))
        .startsWith("4-");
    assertThat(present.classForType(stored.getType())).isEqualTo(State.class);
    assertThat(present.<byte[], Object>deserialize(stored)).isEqualTo(new State(7));
  }

  @Test
  void oneThatWasStoredUnderTheNameOfItsClassIsRead() {
    SerializedObject<byte[]> stored = former.serialize(new State(7), byte[].class);

    assertThat(stored.getType().getName()).isEqualTo(State.class.getName());
    assertThat(present.<byte[], Object>deserialize(stored)).isEqualTo(new State(7));
  }

  @Test
  void anythingElseGoesByItsClass() {
    SerializedObject<byte[]> stored = present.serialize(new Other("x"), byte[].class);

    assertThat(stored.getType().getName()).isEqualTo(Other.class.getName());
    assertThat(present.<byte[], Object>deserialize(stored)).isEqualTo(new Other("x"));
  }

  @Test
  void aNameThatNobodyKnowsIsOfNoClass() {
    SerializedObject<byte[]> stored = present.serialize(new State(7), byte[].class);

    assertThat(former.classForType(stored.getType())).isEqualTo(UnknownSerializedType.class);
  }
}
