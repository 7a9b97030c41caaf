package io.perennial.query.todo;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.notice.NoticeAcknowledged;
import io.perennial.events.customer.notice.NoticeRole;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.winning.ProspectRestBegan;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.query.ContractFacts;
import io.perennial.query.CreditFacts;
import io.perennial.query.Facts;
import io.perennial.query.LeavingFacts;
import io.perennial.query.SellingFacts;
import io.perennial.query.activity.ContactRhythm;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToDosViewTest {

  private static final String CUSTOMER = "customer-1";
  private static final Facts ONE = new Facts(CUSTOMER);

  private static ContactPrioritySet rhythm(String on, ContactPriority priority) {
    return new ContactPrioritySet(CUSTOMER, priority, null, day(on));
  }

  @Nested
  class Contacting {

    @ParameterizedTest
    @CsvSource({
      "PRIORITY, 2026-01-31, 2026-02-28, 2026-04-30",
      "STANDARD, 2026-01-31, 2026-04-30, 2026-07-31",
      "LOW, 2026-01-31, 2026-07-31, 2027-01-31",
      "PRIORITY, 2028-01-31, 2028-02-29, 2028-04-30"
    })
    void isDueInTheRhythmOfThePriorityAlsoAtTheEndOfAMonth(
        ContactPriority priority, String on, String call, String visit) {
      assertThat(Agenda.of(rhythm(on, priority)).lines())
          .containsExactly("CALL " + on + " " + call, "VISIT " + on + " " + visit);
    }

    @Test
    void isCountedFromTheLastContactOfItsKindHoweverLateThatIsEntered() {
      Agenda agenda =
          Agenda.of(
              ONE.called("call-2", "2026-03-10", null),
              rhythm("2026-03-15", ContactPriority.PRIORITY),
              ONE.called("call-1", "2026-02-01", null));

      assertThat(agenda.lines())
          .containsExactly("CALL 2026-03-10 2026-04-10", "VISIT 2026-03-15 2026-06-15");
      assertThat(agenda.and(ONE.called("call-3", "2026-04-12", null)).lines())
          .contains("CALL 2026-04-12 2026-05-12");
    }

    @Test
    void moveBackWhenACallIsStruckOut() {
      CallLogged wrong = ONE.called("call-2", "2026-04-01", null);
      Agenda agenda =
          Agenda.of(
              rhythm("2026-03-01", ContactPriority.PRIORITY),
              ONE.called("call-1", "2026-03-10", null),
              wrong);
      assertThat(agenda.lines()).contains("CALL 2026-04-01 2026-05-01");

      assertThat(agenda.and(ONE.struckOut(wrong)).lines()).contains("CALL 2026-03-10 2026-04-10");
    }

    @Test
    void isForTheRepresentativeOfTheDay() {
      Agenda agenda =
          Agenda.of(rhythm("2026-03-01", ContactPriority.LOW), ONE.assigned("2026-03-02", "Ann"));
      assertThat(agenda.toDos()).extracting(ToDo::person).containsOnly("Ann");

      agenda.and(ONE.assigned("2026-04-01", "Ben")).and(ONE.assigned("2026-03-15", "Cleo"));
      assertThat(agenda.toDos()).extracting(ToDo::person).containsOnly("Ben");
    }

    @Test
    void isForTheRoleWhereNobodyLooksAfterTheCustomer() {
      assertThat(Agenda.of(rhythm("2026-03-01", ContactPriority.LOW)).toDos())
          .allSatisfy(toDo -> {
            assertThat(toDo.person()).isNull();
            assertThat(toDo.role()).isEqualTo(Role.REPRESENTATIVE);
          });
    }

    @Test
    void restsWhileTheCustomerIsLostOrNoTarget() {
      Agenda agenda =
          Agenda.of(
              rhythm("2026-03-01", ContactPriority.LOW),
              ONE.left("2026-04-01", DefectionReason.PRICE));
      assertThat(agenda.lines()).isEmpty();
      assertThat(agenda.and(ONE.wonBack("2026-05-01")).lines()).hasSize(2);
      assertThat(agenda.and(ONE.disqualified("2026-06-01")).lines()).isEmpty();
    }

    @Test
    void isNotDueBeforeAProspectHasRested() {
      assertThat(
              Agenda.of(
                      rhythm("2026-03-01", ContactPriority.PRIORITY),
                      new ProspectRestBegan(
                          CUSTOMER, "call-1", day("2026-04-20"), day("2026-03-20")))
                  .lines())
          .containsExactly("CALL 2026-03-01 2026-04-20", "VISIT 2026-03-01 2026-06-01");
    }

    @Test
    void isAskedForByNobodyBeforeARhythmIsSet() {
      Agenda agenda = Agenda.of(ONE.called("2026-03-01", null));

      assertThat(agenda.toDos()).isEmpty();
      assertThat(agenda.documents()).noneMatch(new ToDosView(ToDoPolicy.STANDARD).shown());
    }

    @Test
    void goesByTheSettings() {
      ToDoPolicy weekly =
          new ToDoPolicy(
              ComplaintPolicy.STANDARD,
              SalesDayPolicy.STANDARD,
              new ContactRhythm(
                  new ContactRhythm.Months(2, 5),
                  new ContactRhythm.Months(3, 6),
                  new ContactRhythm.Months(6, 12)),
              60,
              BigDecimal.ZERO);

      assertThat(new Agenda(weekly).and(rhythm("2026-01-01", ContactPriority.PRIORITY)).lines())
          .containsExactly("CALL 2026-01-01 2026-03-01", "VISIT 2026-01-01 2026-06-01");
    }
  }

  @Nested
  class Contracts {

    private final ContractFacts contracts = new ContractFacts(CUSTOMER);

    @Test
    void areSeenToBeforeTheirEnd() {
      ToDo toDo =
          Agenda.of(
                  ONE.assigned("2026-01-01", "Ann"),
                  contracts.signed("2026-01-01", "contract-1", "2026-12-31"))
              .only(ToDoKind.CONTRACT_END);

      assertThat(toDo.subject()).isEqualTo("contract-1");
      assertThat(toDo.person()).isEqualTo("Ann");
      assertThat(toDo.since()).isEqualTo("2026-11-01");
      assertThat(toDo.dueOn()).isEqualTo("2026-12-31");
    }

    @Test
    void moveWithARenewalAndAreDoneWhenItIsDeclinedOrTheyHaveExpired() {
      Agenda agenda =
          Agenda.of(
              contracts.signed("2026-01-01", "contract-1", "2026-06-30"),
              contracts.renewed("2026-06-01", "contract-1", "2026-06-30", "2027-06-30"));
      assertThat(agenda.lines()).containsExactly("CONTRACT_END 2027-05-01 2027-06-30");

      agenda.and(contracts.declined("2027-06-01", "contract-1", "2027-06-30"));
      assertThat(agenda.lines()).isEmpty();

      assertThat(
              Agenda.of(
                      contracts.signed("2026-01-01", "contract-1", "2026-06-30"),
                      contracts.expired("2026-06-30", "contract-1"))
                  .lines())
          .isEmpty();
    }
  }

  @Nested
  class Credit {

    private final CreditFacts credit = new CreditFacts(CUSTOMER);

    @Test
    void aBreachIsSeenToUntilTheLimitIsKeptAgain() {
      Agenda agenda = Agenda.of(ONE.breached("2026-03-05", "120.00"));
      assertThat(agenda.lines()).containsExactly("LIMIT_BREACHED 2026-03-05 -");
      assertThat(agenda.only(ToDoKind.LIMIT_BREACHED).role()).isEqualTo(Role.CREDIT_CONTROL);

      assertThat(agenda.and(ONE.restored("2026-03-09", "90.00")).lines()).isEmpty();
    }

    @Test
    void whatWaitsForASecondPersonIsToBeDecided() {
      Agenda agenda =
          Agenda.of(
              ONE.proposed("2026-03-01", "proposal-1", "90.00"),
              ONE.proposed("2026-03-02", "proposal-2", "100.00"),
              ONE.replaced("2026-03-02", "proposal-1", "proposal-2"),
              credit.writeOffProposed("2026-03-03", "write-off-1", "invoice-1"));
      assertThat(agenda.lines())
          .containsExactly("LIMIT_DECISION 2026-03-02 -", "WRITE_OFF_DECISION 2026-03-03 -");
      assertThat(agenda.only(ToDoKind.LIMIT_DECISION).subject()).isEqualTo("proposal-2");

      agenda
          .and(ONE.approved("2026-03-04", "proposal-2", "100.00"))
          .and(credit.writeOffRejected("2026-03-04", "write-off-1", "invoice-1"));
      assertThat(agenda.lines()).isEmpty();
    }

    @Test
    void aReviewIsOpenUntilItIsConcluded() {
      Agenda agenda =
          Agenda.of(
              new CreditReviewOpened(
                  CUSTOMER,
                  "review-1",
                  ReviewReason.LIMIT_BREACHED,
                  null,
                  day("2026-03-19"),
                  "far above",
                  day("2026-03-05")));
      assertThat(agenda.lines()).containsExactly("CREDIT_REVIEW 2026-03-05 2026-03-19");
      assertThat(agenda.only(ToDoKind.CREDIT_REVIEW).role()).isEqualTo(Role.CREDIT_CONTROL);

      agenda.and(
          new CreditReviewConcluded(
              CUSTOMER, "review-1", ReviewResult.KEEP_LIMIT, "it pays", day("2026-03-10")));
      assertThat(agenda.lines()).isEmpty();
    }

    @Test
    void measuresAndInvestigationsAreOpenUntilTheyHaveAResult() {
      Agenda agenda =
          Agenda.of(
              credit.ordered("1998-03-01", "measure-1", CreditMeasure.DELIVERY_STOP),
              credit.opened("1998-03-02", "investigation-1", InvestigationChannel.BANK));
      assertThat(agenda.lines())
          .containsExactly(
              "CREDIT_MEASURE 1998-03-01 1999-01-01", "CREDIT_INVESTIGATION 1998-03-02 -");
      assertThat(agenda.only(ToDoKind.CREDIT_MEASURE).words())
          .isEqualTo("See to the measure: delivery stop");
      assertThat(agenda.toDos()).extracting(ToDo::person).containsOnly("rep-7");

      agenda
          .and(credit.closed("1998-04-01", "measure-1"))
          .and(credit.concluded("1998-04-01", "investigation-1", CreditClass.B));
      assertThat(agenda.lines()).isEmpty();
    }
  }

  @Nested
  class Losses {

    private final LeavingFacts leaving = new LeavingFacts(CUSTOMER);

    @Test
    void whatFollowsFromALossIsDoneUntilTheAnalysisSaysOtherwise() {
      Agenda agenda = Agenda.of(leaving.analysed("2026-03-01", "part-1", "2026-02-01"));
      ToDo toDo = agenda.only(ToDoKind.CORRECTIVE_ACTION);
      assertThat(toDo.dueOn()).isEqualTo("2026-03-31");
      assertThat(toDo.person()).isEqualTo("rep-7");
      assertThat(toDo.details()).isEqualTo("call weekly");

      assertThat(agenda.and(leaving.analysedAnew("2026-03-02", "part-1", "2026-02-01")).lines())
          .isEmpty();
    }

    @Test
    void whatFollowsFromALossEndsWithIt() {
      assertThat(
              Agenda.of(
                      leaving.analysed("2026-03-01", "part-1", "2026-02-01"),
                      leaving.analysed("2026-03-01", null, "2026-02-01"),
                      leaving.partBack("2026-04-01", "part-1"),
                      ONE.wonBack("2026-04-02"))
                  .lines())
          .isEmpty();
    }
  }

  @Test
  void whatSomebodyWasToldIsAcknowledged() {
    Agenda agenda =
        Agenda.of(
            new NoticeSent(
                CUSTOMER,
                "notice-1",
                NoticeSubject.GRAVE_COMPLAINT,
                "complaint-1",
                NoticeRole.REPRESENTATIVE,
                "Ann",
                day("2026-03-02")));
    assertThat(agenda.lines()).containsExactly("NOTICE 2026-03-02 -");
    assertThat(agenda.only(ToDoKind.NOTICE).person()).isEqualTo("Ann");

    agenda.and(new NoticeAcknowledged(CUSTOMER, "notice-1", null, day("2026-03-03")));
    assertThat(agenda.lines()).isEmpty();
  }

  @Test
  void aMarketReportIsAnswered() {
    Agenda agenda = Agenda.of(SellingFacts.filed("2026-03-02", CUSTOMER));
    assertThat(agenda.lines()).containsExactly("MARKET_REPORT 2026-03-02 -");
    assertThat(agenda.documents()).extracting(ToDoDocument::customerId).containsExactly(CUSTOMER);
    assertThat(agenda.and(SellingFacts.answered("2026-03-03", CUSTOMER)).lines()).isEmpty();
    assertThat(Agenda.of(SellingFacts.filed("2026-03-02", "market-report-1")).documents())
        .extracting(ToDoDocument::customerId)
        .containsExactly((String) null);
  }

  @Test
  void whatAMeetingHasAgreedIsDone() {
    Agenda agenda = Agenda.of(SellingFacts.held("2026-03-02"));

    assertThat(agenda.lines())
        .containsExactly(
            "MEETING_TASK 2026-03-02 2026-03-09", "MEETING_TASK 2026-03-02 2026-03-16");
    assertThat(agenda.toDos())
        .extracting(ToDo::person, ToDo::subject, ToDo::agreed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "anna", "task-2", new ToDo.Agreed("sales-meeting-1", "tell the customers")),
            org.assertj.core.groups.Tuple.tuple(
                "rep-7", "task-1", new ToDo.Agreed("sales-meeting-1", "draw the route")));
  }

  @Test
  void whatAMeetingHasAgreedEndsOnceItHasBeenDone() {
    Agenda agenda =
        Agenda.of(SellingFacts.held("2026-03-02"), SellingFacts.taskDone("2026-03-05", 2));

    assertThat(agenda.toDos()).extracting(ToDo::subject).containsExactly("task-1");
    assertThat(
            Agenda.of(
                    SellingFacts.held("2026-03-02"),
                    SellingFacts.taskDone("2026-03-05", 2),
                    SellingFacts.taskDone("2026-03-05", 1))
                .toDos())
        .isEmpty();
  }

  @Test
  void whatIsDueFirstComesFirst() {
    List<ToDo> toDos =
        Agenda.of(
                ONE.breached("2026-03-01", "120.00"),
                rhythm("2026-03-01", ContactPriority.LOW),
                new ContractFacts(CUSTOMER).signed("2026-01-01", "contract-1", "2026-04-01"))
            .toDos();

    assertThat(toDos)
        .extracting(ToDo::kind)
        .containsExactly(
            ToDoKind.CONTRACT_END, ToDoKind.CALL, ToDoKind.VISIT, ToDoKind.LIMIT_BREACHED);
  }
}
