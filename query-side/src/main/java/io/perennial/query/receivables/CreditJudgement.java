package io.perennial.query.receivables;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.query.measure.Judgement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether customers owe more than their limits would be; the score is what they owe beyond, the
 * amount what they owe.
 *
 * @param limitFactor what each limit is multiplied by
 * @param mostOfClassC largest limit of class C; absent where it stays as it is
 */
public record CreditJudgement(BigDecimal limitFactor, @Nullable BigDecimal mostOfClassC)
    implements Judgement<ReceivablesDocument> {

  /** Limits as they are. */
  public static final CreditJudgement AS_IT_IS = new CreditJudgement(BigDecimal.ONE, null);

  @Override
  public Optional<Outcome> of(ReceivablesDocument document, LocalDate on) {
    CreditPosition position = document.on(on);
    if (!document.isOfCredit() || !position.isOfConcern()) {
      return Optional.empty();
    }
    BigDecimal exposure = position.exposure();
    BigDecimal limit = limit(position);
    BigDecimal excess = limit == null ? null : exposure.subtract(limit).max(BigDecimal.ZERO);
    String state =
        switch (position.limitKind()) {
          case NONE -> "no limit agreed";
          case UNLIMITED -> "unlimited";
          case LIMITED -> excess != null && excess.signum() > 0 ? "breached" : "within";
        };
    return Optional.of(new Outcome(document.id(), state, excess, exposure));
  }

  private @Nullable BigDecimal limit(CreditPosition position) {
    BigDecimal limit = position.limit();
    if (limit == null) {
      return null;
    }
    BigDecimal changed =
        limit.multiply(limitFactor).setScale(limit.scale(), RoundingMode.HALF_EVEN);
    return mostOfClassC != null && position.creditClass() == CreditClass.C
        ? changed.min(mostOfClassC)
        : changed;
  }
}
