package io.perennial.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonDetails;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.customer.file.Phone;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.InMemoryPersonKeys;
import io.perennial.events.personal.Masked;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import io.perennial.events.personal.Unreadable;
import io.perennial.events.personal.UnreadablePersonalDataException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonalDataMappingTest {

  private static final CustomerRegistered REGISTERED =
      new CustomerRegistered(
          "customer-1",
          "Invented Trading Ltd",
          null,
          null,
          CustomerClass.DEALER,
          LifecycleStage.PROSPECT,
          null,
          null,
          null,
          null,
          List.of(
              new Person(
                  "person-1", PersonRole.OWNER, "Ann Example", "+44 20 7946 0000", null, null),
              new Person(
                  "person-2", PersonRole.CONTACT, "Bob Example", null, "bob@example.com", null)),
          null,
          null,
          null,
          "trade fair",
          LocalDate.parse("2026-03-04"));

  private final InMemoryPersonKeys keys = new InMemoryPersonKeys();
  private final PersonalDataProtection protection =
      new PersonalDataProtection(keys, 100, Duration.ofMinutes(1));
  private final ObjectMapper storage = PerennialMapper.storage(protection);

  record Note(
      @DataSubject(Subject.Kind.CUSTOMER) String about, @PersonalData @Nullable String text) {}

  record Appraisal(
      @DataSubject(Subject.Kind.STAFF) @StaffName String about, @PersonalData String text) {}

  record Board(String title, Map<String, List<Note>> notes) {}

  record Unanchored(String about, @PersonalData String text) {}

  record NotText(@DataSubject(Subject.Kind.CUSTOMER) String about, @PersonalData int number) {}

  record Twice(
      @DataSubject(Subject.Kind.CUSTOMER) String one,
      @DataSubject(Subject.Kind.CUSTOMER) String other,
      @PersonalData String text) {}

  record Remark(@StaffName String by, @PersonalData(oncePlain = true) String text) {}

  record Page(@DataSubject(Subject.Kind.CUSTOMER) String about, List<Remark> remarks) {}

  @Test
  void personalTextsAreStoredEncryptedAndOnlyThose() throws Exception {
    String stored = storage.writeValueAsString(REGISTERED);

    assertThat(stored)
        .doesNotContain("Ann Example", "Bob Example", "+44 20 7946 0000", "bob@example.com")
        .contains("Invented Trading Ltd", "trade fair", "person-1", "person-2");
    JsonNode people = storage.readTree(stored).get("people");
    assertThat(people.get(0).get("name").textValue()).startsWith("personal:2:");
    assertThat(people.get(0).has("email")).isFalse();
    assertThat(storage.readValue(stored, CustomerRegistered.class)).isEqualTo(REGISTERED);
  }

  @Test
  void aTreeIsProtectedLikeText() throws Exception {
    JsonNode tree = storage.valueToTree(REGISTERED);

    assertThat(tree.toString()).doesNotContain("Ann Example");
    assertThat(storage.treeToValue(tree, CustomerRegistered.class)).isEqualTo(REGISTERED);
  }

  @Test
  void documentsOfAnyShapeAreProtectedLikeEvents() throws Exception {
    Board board =
        new Board(
            "open", Map.of("x", List.of(new Note("customer-1", "secret"), new Note("c-2", null))));

    String stored = storage.writeValueAsString(board);

    assertThat(stored).doesNotContain("secret").contains("open");
    assertThat(storage.readValue(stored, Board.class)).isEqualTo(board);
  }

  @Test
  void destroyingAKeyErasesThatPersonAndNobodyElse() throws Exception {
    String stored = storage.writeValueAsString(REGISTERED);

    protection.erase(Subject.person("person-1"));
    CustomerRegistered read = storage.readValue(stored, CustomerRegistered.class);

    assertThat(read.people())
        .containsExactly(
            new Person("person-1", PersonRole.OWNER, Erased.TEXT, Erased.TEXT, null, null),
            REGISTERED.people().get(1));
    assertThat(read.legalName()).isEqualTo(REGISTERED.legalName());
  }

  @Test
  void whatElseIsKnownOfAPersonIsErasedWithThePersonAndNotWithTheCustomer() throws Exception {
    PersonAdded added =
        new PersonAdded(
            "customer-1",
            new Person("person-1", PersonRole.OWNER, "Ann", null, null, details("quick", "+1")),
            "visit",
            LocalDate.parse("2026-03-04"));
    String stored = storage.writeValueAsString(added);

    protection.erase(Subject.customer("customer-1"));
    assertThat(storage.readValue(stored, PersonAdded.class)).isEqualTo(added);
    protection.erase(Subject.person("person-1"));
    assertThat(storage.readValue(stored, PersonAdded.class).person().details())
        .isEqualTo(details(Erased.TEXT, Erased.TEXT));
  }

  private static PersonDetails details(String character, String phone) {
    return new PersonDetails(
        null,
        List.of(PersonRole.MANAGER),
        List.of(new Phone("mobile", phone)),
        character,
        null,
        null,
        null,
        null);
  }

  @Test
  void anErasedSubjectIsWrittenAsErased() throws Exception {
    protection.erase(Subject.customer("customer-1"));

    String stored = storage.writeValueAsString(new Note("customer-1", "secret"));

    assertThat(stored).isEqualTo("{\"about\":\"customer-1\",\"text\":\"[erased]\"}");
    assertThat(storage.readValue(stored, Note.class))
        .isEqualTo(new Note("customer-1", Erased.TEXT));
  }

  @Test
  void whatIsSaidOfAMemberOfStaffIsErasedWithTheName() throws Exception {
    Appraisal appraisal = new Appraisal("rep-7", "always late");
    String stored = storage.writeValueAsString(appraisal);

    assertThat(stored).doesNotContain("rep-7", "always late");
    assertThat(storage.readValue(stored, Appraisal.class)).isEqualTo(appraisal);

    protection.erase(Subject.staff(" REP-7 "));
    assertThat(storage.readValue(stored, Appraisal.class))
        .isEqualTo(new Appraisal(Erased.TEXT, Erased.TEXT));
  }

  @Test
  void nothingMoreIsKeptOfWhomANameHasBeenErased() throws Exception {
    assertThat(storage.writeValueAsString(new Appraisal(Erased.TEXT, "was always late")))
        .isEqualTo("{\"about\":\"[erased]\",\"text\":\"[erased]\"}");
    assertThat(keys.has(Subject.staff(Erased.TEXT))).isFalse();
  }

  @Test
  void anErasedTextStaysErasedWhenItsDocumentIsWrittenAgain() throws Exception {
    Note erased = new Note("customer-1", Erased.TEXT);

    assertThat(storage.writeValueAsString(erased)).contains("\"[erased]\"");
    assertThat(keys.has(Subject.customer("customer-1"))).isFalse();
  }

  @Test
  void aDamagedTextIsAClearErrorThatQuotesNothing() throws Exception {
    String stored = storage.writeValueAsString(new Note("customer-1", "secret"));
    JsonNode tree = storage.readTree(stored);
    String text = tree.get("text").textValue();
    char last = text.charAt(text.length() - 3);
    String damaged =
        stored.replace(
            text,
            text.substring(0, text.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + text.substring(text.length() - 2));

    assertThatThrownBy(() -> storage.readValue(damaged, Note.class))
        .isInstanceOf(JsonMappingException.class)
        .hasRootCauseInstanceOf(UnreadablePersonalDataException.class)
        .hasMessageContaining("damaged")
        .hasMessageNotContaining(text.substring(20))
        .hasMessageNotContaining("customer-1");
  }

  @Test
  void plainTextWherePersonalDataBelongsIsRefused() {
    assertThatThrownBy(
            () -> storage.readValue("{\"about\":\"customer-1\",\"text\":\"plain\"}", Note.class))
        .hasRootCauseInstanceOf(UnreadablePersonalDataException.class)
        .hasMessageNotContaining("plain\"");
  }

  @Test
  void aRecordWithoutASubjectOfItsOwnIsAboutThatOfTheRecordAroundIt() throws Exception {
    Page page = new Page("customer-1", List.of(new Remark("Ann", "secret")));

    for (String stored :
        List.of(storage.writeValueAsString(page), storage.valueToTree(page).toString())) {
      assertThat(stored).doesNotContain("Ann", "secret");
      assertThat(storage.readValue(stored, Page.class)).isEqualTo(page);
    }
    String stored = storage.writeValueAsString(page);
    protection.erase(Subject.staff("Ann"));
    assertThat(storage.readValue(stored, Page.class).remarks())
        .containsExactly(new Remark(Erased.TEXT, "secret"));
    protection.erase(Subject.customer("customer-1"));
    assertThat(storage.readValue(stored, Page.class).remarks())
        .containsExactly(new Remark(Erased.TEXT, Erased.TEXT));
  }

  @Test
  void whatWasStoredPlainOnceIsReadAsItStands() throws Exception {
    assertThat(
            storage.readValue(
                "{\"about\":\"customer-1\",\"remarks\":[{\"by\":\"Ann\",\"text\":\"plain\"}]}",
                Page.class))
        .isEqualTo(new Page("customer-1", List.of(new Remark("Ann", "plain"))));
  }

  @Test
  void aTextWhoseKeyIsLostIsUnreadableAndStaysSoWhenItsDocumentIsWrittenAgain() throws Exception {
    String stored = storage.writeValueAsString(new Note("customer-1", "secret"));
    keys.lose(Subject.customer("customer-1"));

    Note read = storage.readValue(stored, Note.class);

    assertThat(read).isEqualTo(new Note("customer-1", Unreadable.TEXT));
    assertThat(storage.writeValueAsString(read))
        .isEqualTo("{\"about\":\"customer-1\",\"text\":\"[unreadable]\"}");
    assertThat(PerennialMapper.presenting(false).writeValueAsString(read))
        .isEqualTo("{\"about\":\"customer-1\",\"text\":\"[unreadable]\"}");
  }

  @Test
  void aRecordThatCannotBeProtectedIsRefusedRatherThanWrittenPlain() {
    assertThatThrownBy(() -> storage.writeValueAsString(new Unanchored("customer-1", "secret")))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("@DataSubject");
    assertThatThrownBy(() -> storage.writeValueAsString(new Twice("customer-1", "b", "secret")))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("one @DataSubject");
    assertThatThrownBy(() -> storage.writeValueAsString(new NotText("customer-1", 1)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("must be a String");
  }

  @Test
  void withoutTheScopePersonalTextsArePresentAndMasked() throws Exception {
    ObjectMapper masked = PerennialMapper.presenting(false);

    JsonNode shown = masked.valueToTree(REGISTERED);

    assertThat(shown.get("legalName").textValue()).isEqualTo("Invented Trading Ltd");
    assertThat(shown.at("/people/0/name").textValue()).isEqualTo(Masked.TEXT);
    assertThat(shown.at("/people/0/phone").textValue()).isEqualTo(Masked.TEXT);
    assertThat(shown.at("/people/0/personId").textValue()).isEqualTo("person-1");
    assertThat(shown.at("/people/0").has("email")).isFalse();
    assertThat(masked.writeValueAsString(new Note("customer-1", Erased.TEXT)))
        .isEqualTo("{\"about\":\"customer-1\",\"text\":\"[erased]\"}");
  }

  @Test
  void onesOwnNameIsNoSecretToOneself() throws Exception {
    ObjectMapper masked = PerennialMapper.masking(2, "ann"::equals);

    assertThat(masked.writeValueAsString(new Remark("ann", "ann")))
        .isEqualTo("{\"by\":\"ann\",\"text\":\"***\"}");
    assertThat(masked.writeValueAsString(new Remark("bob", "secret")))
        .isEqualTo("{\"by\":\"***\",\"text\":\"***\"}");
  }

  @Test
  void withTheScopePersonalTextsAreShown() throws Exception {
    assertThat(
            PerennialMapper.presenting(true).writeValueAsString(new Note("customer-1", "secret")))
        .isEqualTo("{\"about\":\"customer-1\",\"text\":\"secret\"}");
  }
}
