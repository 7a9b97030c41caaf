package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

import io.perennial.events.customer.care.Liking;
import io.perennial.events.customer.care.PreferenceRecorded;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.customer.notice.NoticeAcknowledged;
import io.perennial.events.customer.notice.NoticeRole;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.events.customer.prospect.DisqualificationReason;
import io.perennial.events.customer.prospect.ProspectDisqualified;
import io.perennial.events.customer.prospect.ProspectQualified;
import io.perennial.events.customer.prospect.ProspectReopened;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.satisfaction.SurveyItem;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.stage.WinBackCause;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The samples of facts of customers. */
final class CustomerSamples {

  private static final List<PersonRole> ROLES =
      List.of(
          PersonRole.OWNER,
          PersonRole.MANAGER,
          PersonRole.LEGAL_REPRESENTATIVE,
          PersonRole.CONTACT);

  private CustomerSamples() {}

  static void addTo(List<Sample> samples) {
    facts(samples);
    prospects(samples);
    FileSamples.addTo(samples);
    care(samples);
    ContactSamples.addTo(samples);
    DealingSamples.addTo(samples);
    WinningSamples.addTo(samples);
    CreditSamples.addTo(samples);
    StandingSamples.addTo(samples);
    AppraisalSamples.addTo(samples);
    GoodwillSamples.addTo(samples);
    LoyaltySamples.addTo(samples);
  }

  private static void care(List<Sample> samples) {
    add(
        samples,
        "typical",
        new NoticeSent(
            CUSTOMER,
            "notice-0001",
            NoticeSubject.GRAVE_COMPLAINT,
            "complaint-0001",
            NoticeRole.REPRESENTATIVE,
            "rep-7",
            DAY));
    add(
        samples,
        "minimal",
        new NoticeSent(
            "customer-1",
            "1",
            NoticeSubject.REFERRAL_BY_LOST_CUSTOMER,
            "1",
            NoticeRole.SALES_MANAGER,
            null,
            DAY));
    add(
        samples,
        "typical",
        new NoticeAcknowledged(CUSTOMER, "notice-0001", "Ann is called today", DAY));
    add(samples, "minimal", new NoticeAcknowledged("customer-1", "1", null, DAY));
    add(samples, "typical", new RepresentativeAssigned(CUSTOMER, "rep-7", DAY));
    add(samples, "minimal", new RepresentativeAssigned("customer-1", "r", DAY));
    add(
        samples,
        "typical",
        new PreferenceRecorded(
            CUSTOMER, "delivery time", Liking.LIKED, "before eight in the morning", "visit", DAY));
    add(
        samples,
        "minimal",
        new PreferenceRecorded("customer-1", "calls", Liking.DISLIKED, null, "call", DAY));
  }

  private static void prospects(List<Sample> samples) {
    add(samples, "typical", new ProspectQualified(CUSTOMER, "asked for our catalogue", DAY));
    add(samples, "minimal", new ProspectQualified("customer-1", null, DAY));
    add(
        samples,
        "typical",
        new ProspectDisqualified(
            CUSTOMER, DisqualificationReason.BOUND_TO_COMPETITOR, "until the end of 2027", DAY));
    add(
        samples,
        "minimal",
        new ProspectDisqualified("customer-1", DisqualificationReason.OTHER, null, DAY));
    add(
        samples,
        "typical",
        new ProspectReopened(CUSTOMER, LifecycleStage.PROSPECT, "their contract has run out", DAY));
    add(
        samples,
        "minimal",
        new ProspectReopened("customer-1", LifecycleStage.IDENTIFIED, null, DAY));
  }

  private static void facts(List<Sample> samples) {
    add(
        samples,
        "typical",
        new CustomerRegistered(
            CUSTOMER,
            "Invented Trading Ltd",
            "Invented",
            "GB-00000042",
            CustomerClass.DEALER,
            LifecycleStage.PROSPECT,
            "north",
            "records",
            LocalDate.parse("2019-05-06"),
            null,
            List.of(
                new Person(
                    "person-0001",
                    PersonRole.OWNER,
                    "Ann Example",
                    "+44 20 7946 0001",
                    "ann@example.com",
                    null),
                new Person("person-0002", PersonRole.CONTACT, "Bob Example", null, null, null)),
            null,
            null,
            null,
            "trade fair",
            DAY));
    add(
        samples,
        "minimal",
        new CustomerRegistered(
            CUSTOMER,
            "Invented Trading Ltd",
            null,
            null,
            CustomerClass.END_USER,
            LifecycleStage.IDENTIFIED,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            "import",
            DAY));
    add(
        samples,
        "odd-characters",
        new CustomerRegistered(
            "customer-A.b_c-9",
            "\"Zwölf\" \\ Söhne & Co. <KG>\t/ 客户有限公司",
            "O’Brien\u2028😀",
            " GB 0000/42 ",
            CustomerClass.AGENT,
            LifecycleStage.PROSPECT,
            "Île-de-France",
            "línea\nde negocio",
            LocalDate.parse("1899-12-31"),
            null,
            List.of(
                new Person(
                    "person-ß",
                    PersonRole.LEGAL_REPRESENTATIVE,
                    "Łukasz \"Lu\" O’Brien 王小明",
                    "+49 (0)30 / 0000-0",
                    "lu+test@exämple.invalid",
                    null),
                new Person("person-0003", PersonRole.MANAGER, "[erased]", "[erased]", null, null)),
            null,
            null,
            null,
            "{\"not\":\"json\"}",
            LocalDate.parse("2024-02-29")));
    add(
        samples,
        "largest",
        new CustomerRegistered(
            "customer-" + "9".repeat(80),
            "Invented ".repeat(40).strip(),
            "Trading ".repeat(40).strip(),
            "R".repeat(100),
            CustomerClass.RETAILER,
            LifecycleStage.CUSTOMER,
            "r".repeat(200),
            "l".repeat(200),
            LocalDate.parse("1900-01-01"),
            null,
            IntStream.rangeClosed(1, 25)
                .mapToObj(n ->
                    new Person(
                        "person-" + n,
                        ROLES.get(n % ROLES.size()),
                        "Person Example the " + n + "th",
                        "+44 20 7946 " + String.format("%04d", n),
                        "person" + n + "@example.com",
                        null))
                .toList(),
            null,
            null,
            null,
            "s".repeat(200),
            LocalDate.parse("9999-12-31")));
    add(samples, "typical", new CustomerWon(CUSTOMER, "purchase-0001", DAY));
    add(samples, "minimal", new CustomerWon("customer-1", "1", DAY));
    add(
        samples,
        "typical",
        new PurchaseRecorded(
            CUSTOMER,
            "purchase-0001",
            "product-17",
            "records",
            12,
            usd("141.24"),
            usd("7.5000"),
            Settlement.CREDIT,
            usd("641.24"),
            DAY));
    add(
        samples,
        "minimal",
        new PurchaseRecorded(
            CUSTOMER,
            "purchase-0001",
            null,
            null,
            1,
            usd("11.70"),
            null,
            Settlement.CASH,
            usd("0"),
            DAY));
    add(
        samples,
        "largest",
        new PurchaseRecorded(
            CUSTOMER,
            "p".repeat(80),
            "x".repeat(100),
            "l".repeat(100),
            Integer.MAX_VALUE,
            usd("999999999999999999.9999999999"),
            usd("0.0000000001"),
            Settlement.CREDIT,
            usd("-999999999999999999.99"),
            DAY));
    add(
        samples,
        "typical",
        new SurveyAnswerRecorded(
            CUSTOMER,
            "answer-0001",
            4,
            9,
            List.of(new SurveyItem("delivery", 5), new SurveyItem("price", 3)),
            "after delivery",
            DAY));
    add(
        samples,
        "minimal",
        new SurveyAnswerRecorded(CUSTOMER, "answer-0001", 1, null, List.of(), "phone", DAY));
    add(
        samples,
        "typical",
        new DefectionDeclared(
            CUSTOMER,
            DefectionReason.COMPETITOR_OFFER,
            "Rival Records",
            "two late deliveries in the season",
            "the season needs stock of its own",
            "reserve stock from October",
            "ops@example.com",
            DAY));
    add(
        samples,
        "minimal",
        new DefectionDeclared(CUSTOMER, DefectionReason.OTHER, null, null, null, null, null, DAY));
    add(
        samples,
        "typical",
        new CustomerWonBack(
            CUSTOMER,
            WinBackCause.SERVICE_RECOVERY,
            null,
            "stock reserved, visit by the director",
            DAY));
    add(samples, "minimal", new CustomerWonBack(CUSTOMER, WinBackCause.PURCHASE, null, null, DAY));
    add(
        samples,
        "by-purchase",
        new CustomerWonBack(CUSTOMER, WinBackCause.PURCHASE, "purchase-0007", null, DAY));
  }
}
