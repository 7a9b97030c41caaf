package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

class SnapshotRevisionsTest {

  private final SnapshotRevisions revisions = new SnapshotRevisions();

  enum Grade {
    GOOD
  }

  record Part(int amount) {}

  private static final class Before {
    @Revision("1")
    static final class State {
      static int counted;
      transient int passing;
      int amount;
      List<Part> parts = List.of();
    }
  }

  private static final class InAnotherOrder {
    @Revision("1")
    static final class State {
      List<Part> parts = List.of();
      int amount;
    }
  }

  private static final class WithAnotherName {
    @Revision("1")
    static final class State {
      List<Part> parts = List.of();
      int amounts;
    }
  }

  private static final class WithAnotherMeaning {
    @Revision("2")
    static final class State {
      List<Part> parts = List.of();
      int amount;
    }
  }

  private static final class WithSomethingElseWithin {
    record Part(int amount, Grade grade) {}

    @Revision("1")
    static final class State {
      List<Part> parts = List.of();
      int amount;
    }
  }

  @Revision("1")
  private static final class Unspoken<T> {
    List<T> parts = List.of();
  }

  private String of(Class<?> state) {
    return Objects.requireNonNull(revisions.revisionOf(state));
  }

  @Test
  void saysWhatIsDeclaredAndADigest() {
    assertThat(of(Before.State.class)).matches("1-[0-9a-f]{12}");
  }

  @Test
  void whatDeclaresNoneHasNone() {
    assertThat(revisions.revisionOf(Part.class)).isNull();
  }

  @Test
  void neitherOrderNorWhatIsNotKeptCounts() {
    String shape = SnapshotShape.of(Before.State.class);

    assertThat(shape.replace("Before", "InAnotherOrder"))
        .isEqualTo(SnapshotShape.of(InAnotherOrder.State.class));
  }

  @Test
  void looksIntoEveryTypeOfOurs() {
    assertThat(SnapshotShape.of(WithSomethingElseWithin.State.class))
        .contains("Grade grade", "  GOOD");
  }

  @Test
  void anotherNameAnotherMeaningOrSomethingElseWithinIsAnotherRevision() {
    assertThat(
            List.of(
                of(InAnotherOrder.State.class),
                of(WithAnotherName.State.class),
                of(WithAnotherMeaning.State.class),
                of(WithSomethingElseWithin.State.class)))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatSaysNothingOfItsTypeIsNotKept() {
    assertThatThrownBy(() -> of(Unspoken.class)).hasMessageContaining("Not to be kept");
  }
}
