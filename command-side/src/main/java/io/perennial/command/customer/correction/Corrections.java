package io.perennial.command.customer.correction;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.correction.EntryStruckOut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What has been struck out. Its fields are part of the customer's snapshot. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Corrections {
  private Traces struckOut = new Traces();

  /** Nothing. */
  public Corrections() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return struckOut.bytes();
  }

  /** What is known of entries. */
  public interface Entries {

    /** The trace of an entry; absent when there is none. */
    @Nullable Trace entered(EntryKind kind, String entryId);

    /** What rests on an entry, in words; absent when nothing does. */
    @Nullable String dependentOn(EntryKind kind, String entryId);

    /** What is owed without an entry; may be below zero. */
    BigDecimal owedWithout(EntryKind kind, String entryId);
  }

  /**
   * What strikes an entry out.
   *
   * @return empty when it has been struck out for that reason
   */
  public Optional<EntryStruckOut> strikeOut(
      StrikeOut command, Entries entries, ReportingCurrency currency, RecordedFacts facts) {
    BiFunction<BigDecimal, LocalDate, EntryStruckOut> event =
        (exposure, on) ->
            new EntryStruckOut(
                command.customerId(),
                command.kind(),
                command.entryId(),
                command.reason(),
                currency.of(exposure),
                on);
    Trace before = struckOut.of(keyOf(command.kind(), command.entryId()));
    if (RepeatRule.repeats(
        before,
        Asked.of(Trace.of(LocalDate.EPOCH), null)
            .saying(facts.wordsOf(event.apply(BigDecimal.ZERO, LocalDate.EPOCH))),
        "An entry was struck out that is dated")) {
      return Optional.empty();
    }
    Trace entered = entries.entered(command.kind(), command.entryId());
    if (entered == null) {
      throw new RefusedException(
          CorrectionRefusal.ENTRY_UNKNOWN,
          "Nothing of the kind " + command.kind() + " is recorded as " + command.entryId());
    }
    String dependent = entries.dependentOn(command.kind(), command.entryId());
    if (dependent != null) {
      throw new RefusedException(
          CorrectionRefusal.ENTRY_DEPENDED_ON, "On " + command.entryId() + " rests " + dependent);
    }
    return Optional.of(
        event.apply(
            entries.owedWithout(command.kind(), command.entryId()).max(BigDecimal.ZERO),
            entered.on()));
  }

  /** An entry has been struck out. */
  public void on(EntryStruckOut event, long sequence) {
    struckOut.keep(
        keyOf(event.kind(), event.entryId()), Trace.of(event.occurredOn()).recordedAs(sequence));
  }

  private static String keyOf(EntryKind kind, String entryId) {
    return kind + " " + entryId;
  }
}
