package io.perennial.command;

import static io.perennial.command.Scenario.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.books.Asked;
import io.perennial.command.books.Books;
import io.perennial.command.books.Requests;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.correction.CorrectionRefusal;
import io.perennial.command.customer.correction.StrikeOut;
import io.perennial.command.customer.credit.AgreeCreditTerms;
import io.perennial.command.customer.credit.CreditRefusal;
import io.perennial.command.customer.credit.measure.MeasureRefusal;
import io.perennial.command.customer.credit.receivable.ReceivableRefusal;
import io.perennial.command.customer.purchase.PurchaseRefusal;
import io.perennial.command.customer.purchase.RecordPurchase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

/** Whatever is asked for in whatever order, the books on a customer's credit are right. */
class CreditSequencesComponentTest {
  private static final int SEQUENCES = Integer.getInteger("credit-sequences", 30);
  private static final int STEPS = 150;
  private final Set<Refusal> refusals = new HashSet<>();
  private int breaches;
  private int released;
  private int struckOut;

  @Test
  void whatComesOneByOneLeavesTheBooksRight() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Books books = new Sequence(seed).run();
      breaches += books.breaches();
      released += books.releasedPurchases();
      struckOut += books.struckOut();
    }
    assertThat(breaches).isGreaterThan(SEQUENCES);
    assertThat(released).isGreaterThan(SEQUENCES / 4);
    assertThat(struckOut).isGreaterThan(SEQUENCES);
    assertThat(refusals)
        .contains(
            CreditRefusal.NO_CREDIT_LIMIT,
            CreditRefusal.CREDIT_LIMIT_BREACHED,
            CreditRefusal.CREDIT_LIMIT_EXCEEDED,
            CreditRefusal.PROPOSAL_UNKNOWN,
            CreditRefusal.PROPOSAL_REPLACED,
            CreditRefusal.CREDIT_LOOSENED_TOO_SOON,
            CreditRefusal.CREDIT_LIMIT_TOO_HIGH,
            CreditRefusal.CREDIT_STEP_TOO_LARGE,
            ReceivableRefusal.DELIVERY_INVOICED,
            ReceivableRefusal.DELIVERY_UNKNOWN,
            ReceivableRefusal.INVOICE_UNKNOWN,
            ReceivableRefusal.CREDIT_NOTE_TOO_LARGE,
            ReceivableRefusal.WRITE_OFF_UNKNOWN,
            PurchaseRefusal.PURCHASE_UNKNOWN,
            PurchaseRefusal.RETURN_TOO_LARGE,
            CorrectionRefusal.ENTRY_UNKNOWN,
            CorrectionRefusal.ENTRY_DEPENDED_ON,
            MeasureRefusal.DELIVERY_STOPPED,
            MeasureRefusal.MEASURE_UNKNOWN,
            CommonRefusal.FOUR_EYES,
            CommonRefusal.ID_TAKEN,
            CommonRefusal.DATED_TOO_EARLY);
  }

  /** One command after the other, now and then by another process, or on another day. */
  private final class Sequence {
    private final int seed;
    private final Random random;
    private final Books books;
    private final List<Asked> accepted = new ArrayList<>();
    private final Requests requests;
    private Engine engine;
    private int seen;

    Sequence(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.requests = new Requests(random);
      boolean refusing = seed % 3 == 0;
      this.books = new Books(refusing);
      this.engine =
          Engine.withSnapshotEvery(
              seed % 2 == 0 ? Integer.MAX_VALUE : 3, seed % 4 < 2, Requests.policy(refusing));
    }

    Books run() {
      int step = 0;
      try {
        engine.send("anna", Requests.REGISTRATION);
        enterNews();
        if (seed % 4 > 0) {
          requests.firstLimit().forEach(this::ask);
        }
        for (; step < STEPS; step++) {
          step();
          books.check();
        }
        return books;
      } catch (AssertionError e) {
        throw new AssertionError("In sequence " + seed + ", step " + step, e);
      } finally {
        engine.close();
      }
    }

    private void step() {
      if (random.nextInt(50) == 0) {
        engine = engine.restarted(random.nextBoolean());
      }
      if (random.nextInt(25) == 0) {
        engine.nextDay();
      }
      if (!accepted.isEmpty() && random.nextInt(6) == 0) {
        repeat(accepted.get(random.nextInt(accepted.size())));
      } else {
        ask(requests.next());
      }
    }

    private void ask(Asked asked) {
      boolean needed = needsWhatItLacks(asked.command());
      Optional<Refusal> refusal = engine.send(asked.actor(), asked.command());
      int news = enterNews();
      if (refusal.isEmpty()) {
        requests.hearOf(asked.command());
        // Terms are agreed on anew when they come again behind others.
        if (!(asked.command() instanceof AgreeCreditTerms)) {
          accepted.add(asked);
        }
      } else {
        refusals.add(refusal.get());
        assertThat(news).as("refused %s", asked).isZero();
        if (refusal.get() == CreditRefusal.CREDIT_LIMIT_BREACHED
            || refusal.get() == CreditRefusal.CREDIT_LIMIT_EXCEEDED
            || refusal.get() == CorrectionRefusal.ENTRY_DEPENDED_ON) {
          assertThat(needed).as("%s of %s", refusal.get(), asked).isTrue();
        }
      }
    }

    /** Whether the books say that it needs a release, or that something else goes first. */
    private boolean needsWhatItLacks(Object command) {
      return switch (command) {
        case RecordPurchase purchase -> books.needsRelease(purchase.netAmount().amount());
        case StrikeOut strikeOut -> books.restsOn(strikeOut.kind(), strikeOut.entryId());
        default -> false;
      };
    }

    /** Quiet, but for what has been struck out since. */
    private void repeat(Asked asked) {
      Optional<Refusal> refusal = engine.send(asked.actor(), asked.command());
      assertThat(enterNews()).as("repeat of %s", asked).isZero();
      if (refusal.isPresent()) {
        assertThat(refusal).as("repeat of %s", asked).contains(CommonRefusal.ID_TAKEN);
        assertThat(books.hasStruckOut(asked.command())).as("struck out: %s", asked).isTrue();
      }
    }

    private int enterNews() {
      List<? extends EventMessage<?>> news = engine.recorded(CUSTOMER, seen);
      seen += news.size();
      news.forEach(books::enter);
      return news.size();
    }
  }
}
