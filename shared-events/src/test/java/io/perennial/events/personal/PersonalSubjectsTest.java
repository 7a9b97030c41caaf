package io.perennial.events.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonalSubjectsTest {

  /** Somebody at a customer. */
  private record Somebody(
      @DataSubject(Subject.Kind.PERSON) String personId, @PersonalData String name) {}

  /** What one of our people has written. */
  private record Remark(@StaffName @Nullable String by, @PersonalData String text) {}

  /** A fact that says all that a fact may say. */
  private record Fact(
      @DataSubject(Subject.Kind.CUSTOMER) @Nullable String customerId,
      @StaffName @Nullable String representative,
      String unmarked,
      int number,
      @Nullable Remark remark,
      List<Somebody> people,
      Map<String, Remark> remarks) {}

  private static Fact fact(@Nullable String customerId, @Nullable String representative) {
    return new Fact(customerId, representative, "person-9", 7, null, List.of(), Map.of());
  }

  @Test
  void areWhomTheRecordNamesItself() {
    assertThat(PersonalSubjects.of(fact("customer-1", "Anna")))
        .containsExactly(Subject.customer("customer-1"), Subject.staff("anna"));
  }

  @Test
  void areWhomRecordsListsAndMapsWithinItName() {
    Fact fact =
        new Fact(
            "customer-1",
            "anna",
            "",
            0,
            new Remark("bert", "by word of mouth"),
            List.of(new Somebody("person-1", "Ina"), new Somebody("person-2", "Ivo")),
            Map.of("first", new Remark("carla", "in writing")));

    assertThat(PersonalSubjects.of(fact))
        .containsExactlyInAnyOrder(
            Subject.customer("customer-1"),
            Subject.staff("anna"),
            Subject.staff("bert"),
            Subject.staff("carla"),
            Subject.person("person-1"),
            Subject.person("person-2"));
  }

  @Test
  void eachIsNamedOnceHoweverOftenAndHoweverWritten() {
    Fact fact =
        new Fact(
            null,
            "Anna",
            "",
            0,
            new Remark(" ANNA ", "once"),
            List.of(new Somebody("person-1", "Ina"), new Somebody("person-1", "Ina Vented")),
            Map.of("first", new Remark("anna", "twice")));

    assertThat(PersonalSubjects.of(fact))
        .containsExactlyInAnyOrder(Subject.staff("anna"), Subject.person("person-1"));
  }

  /** The identifier of one who was erased stays, the name of one of our own people does not. */
  @Test
  void whatCannotBeReadNamesNobody() {
    assertThat(PersonalSubjects.of(fact("customer-1", Erased.TEXT)))
        .containsExactly(Subject.customer("customer-1"));
    assertThat(PersonalSubjects.of(fact("customer-1", Unreadable.TEXT)))
        .containsExactly(Subject.customer("customer-1"));
    assertThat(PersonalSubjects.of(fact(null, null))).isEmpty();
  }
}
