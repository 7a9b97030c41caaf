package io.perennial.command.erasure;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.erasure.ErasureFacts.CUSTOMER;
import static io.perennial.command.erasure.ErasureFacts.ERASURE;
import static io.perennial.command.erasure.ErasureFacts.PERSON;
import static io.perennial.command.erasure.ErasureFacts.request;
import static io.perennial.command.erasure.ErasureFacts.requested;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.erasure.ErasureRequested;
import io.perennial.events.erasure.ErasureSubject;
import io.perennial.events.personal.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RequestErasureComponentTest {

  private static RequestErasure of(
      ErasureSubject kind, String subject, @Nullable String customerId) {
    return new RequestErasure(ERASURE, kind, subject, customerId, "request of the person");
  }

  private static ErasureRequested asked(
      String customerId, ErasureSubject kind, String id, @Nullable String formerId) {
    return new ErasureRequested(
        ERASURE, customerId, kind, id, formerId, "request of the person", TODAY);
  }

  @Nested
  class Accepts {
    @Test
    void aPersonOnFile() {
      Scenario.erasure().when(request()).records(requested(TODAY));
    }

    @Test
    void whatIsWrittenAboutACustomer() {
      Scenario.erasure()
          .when(of(ErasureSubject.CUSTOMER, CUSTOMER, null))
          .records(asked(CUSTOMER, ErasureSubject.CUSTOMER, CUSTOMER, null));
    }

    @Test
    void whatIsWrittenAboutSomethingOfOurOwn() {
      Scenario.erasure()
          .when(of(ErasureSubject.MATTER, "market-report-1", null))
          .records(asked("market-report-1", ErasureSubject.MATTER, "market-report-1", null));
    }

    @Test
    void oneOfOurOwnPeopleByADigestOfTheName() {
      Scenario.erasure()
          .when(of(ErasureSubject.STAFF, " Rep-7", null))
          .records(asked(ERASURE, ErasureSubject.STAFF, Subject.staff("rep-7").id(), null));
    }

    @Test
    void oneWhomEarlierBuildsKnewByAnotherDigest() {
      Subject subject = Subject.staff("ann\u200b");
      Scenario.erasure()
          .when(of(ErasureSubject.STAFF, "ann\u200b", null))
          .records(asked(ERASURE, ErasureSubject.STAFF, subject.id(), subject.formerId()));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("subject-unclear")
    void aPersonWithoutACustomer() {
      Scenario.erasure()
          .when(of(ErasureSubject.PERSON, "person-1", null))
          .isRefused(ErasureRefusal.SUBJECT_UNCLEAR);
    }

    @Test
    @Produces("subject-unclear")
    void aCustomerThatIsNone() {
      Scenario.erasure()
          .when(of(ErasureSubject.CUSTOMER, "person-1", null))
          .isRefused(ErasureRefusal.SUBJECT_UNCLEAR);
      Scenario.erasure()
          .when(of(ErasureSubject.MATTER, CUSTOMER, null))
          .isRefused(ErasureRefusal.SUBJECT_UNCLEAR);
    }

    @Test
    @Produces("subject-unclear")
    void whatDoesNotFitTheKind() {
      Scenario.erasure()
          .when(of(ErasureSubject.STAFF, "rep-7", CUSTOMER))
          .isRefused(ErasureRefusal.SUBJECT_UNCLEAR);
      Scenario.erasure()
          .when(of(ErasureSubject.PERSON, "Ann Example", CUSTOMER))
          .isRefused(ErasureRefusal.SUBJECT_UNCLEAR);
    }

    @Test
    @ExampleOf("subject-unknown")
    void ofWhomNothingWasEverRecorded() {
      Scenario.erasure()
          .when(of(ErasureSubject.PERSON, TestRecords.NOBODY, CUSTOMER))
          .isRefused(ErasureRefusal.SUBJECT_UNKNOWN);
    }

    @Test
    @Produces("person-unknown")
    void aPersonWhoWasNeverOnFileThere() {
      Scenario.erasure()
          .when(of(ErasureSubject.PERSON, "person-1", "customer-7"))
          .isRefused(CommonRefusal.PERSON_UNKNOWN);
    }

    @Test
    @ExampleOf("already-erased")
    void whoHasBeenErased() {
      Scenario scenario = Scenario.erasure();
      scenario.records().erase(PERSON);
      scenario.when(request()).isRefused(ErasureRefusal.ALREADY_ERASED);
    }

    @Test
    @ExampleOf("legal-hold")
    void whomALegalHoldKeeps() {
      Scenario scenario = Scenario.erasure();
      scenario.records().hold(PERSON);
      scenario.when(request()).isRefused(ErasureRefusal.LEGAL_HOLD, "customer-7");
    }

    @Test
    @Produces("id-taken")
    void anotherUnderTheSameIdentifier() {
      Scenario.erasure(requested(MARCH))
          .when(of(ErasureSubject.CUSTOMER, CUSTOMER, null))
          .isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatHasBeenAskedFor() {
      Scenario.erasure(requested(MARCH)).when(request()).staysQuiet();
    }
  }
}
